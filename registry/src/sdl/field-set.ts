import { Kind, parse, print, type SelectionNode, type SelectionSetNode } from 'graphql';

/** A field set in one spelling, so that `{ b  a }` and `a b` are the same key. What does not parse stays as it is. */
export function spellKey(fields: string): string {
  const set = parseFieldSet(fields);
  return set ? spell(set) : fields;
}

/** The fields of a field set at its first level. */
export function keyFieldsOf(fields: string): string[] {
  return (parseFieldSet(fields)?.selections ?? []).flatMap((node) =>
    node.kind === Kind.FIELD ? [node.name.value] : [],
  );
}

/** The selections of a field set; null where it is none, which composition explains. */
export function parseFieldSet(fields: string): SelectionSetNode | null {
  try {
    const [definition] = parse(`{ ${fields} }`, { noLocation: true, maxTokens: 1000 }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : null;
  } catch {
    return null;
  }
}

function spell({ selections }: SelectionSetNode): string {
  return selections.map(spellOne).sort().join(' ');
}

function spellOne(node: SelectionNode): string {
  if (node.kind !== Kind.FIELD) return print(node);
  return node.selectionSet ? `${node.name.value} { ${spell(node.selectionSet)} }` : node.name.value;
}
