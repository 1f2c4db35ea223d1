import { Kind, parse, type SelectionSetNode } from 'graphql';

/** The selections of a key, or of what a field requires. */
export function parseFieldSet(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`not a field set: ${fieldSet}`);
  return definition.selectionSet;
}
