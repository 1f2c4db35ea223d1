import { type DocumentNode, visit } from 'graphql';

/** The name, with as many underscores as it takes to be no response key of the document. */
export function unusedName(document: DocumentNode, name: string): string {
  const taken = new Set<string>();
  visit(document, { Field: ({ alias, name: own }) => void taken.add((alias ?? own).value) });
  let unused = name;
  while (taken.has(unused)) unused += '_';
  return unused;
}
