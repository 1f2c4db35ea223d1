import type { ASTNode } from 'graphql';
import type { Place } from '../findings/finding';

/** Where a node begins in its text, a description left out; null for a node that was made, not read. */
export function placeOf(
  node: ASTNode | { readonly loc?: ASTNode['loc']; readonly name?: ASTNode } | null | undefined,
): Place | null {
  const named = node && 'name' in node && typeof node.name === 'object' ? (node.name as ASTNode) : null;
  const token = (named?.loc ?? node?.loc)?.startToken;
  return token ? { line: token.line, column: token.column } : null;
}
