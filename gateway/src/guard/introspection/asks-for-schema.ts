import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { askedOperation } from '../cost/asked-operation';

/** Whether a valid operation selects `__schema` or `__type`, which stand at the root only. */
export function asksForSchema(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const { fragments } = askedOperation(document, operation);
  const seen = new Set<string>();
  const asks = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__schema' || node.name.value === '__type';
      if (node.kind === Kind.INLINE_FRAGMENT) return asks(node.selectionSet);
      if (seen.has(node.name.value)) return false;
      seen.add(node.name.value);
      return asks(fragments.get(node.name.value)?.selectionSet);
    });
  return asks(operation.selectionSet);
}
