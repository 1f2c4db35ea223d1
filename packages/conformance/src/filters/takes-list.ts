import type { Filter } from '@passerelle/contract-subgraph';

/** Whether a filter takes several values. */
export function takesList({ argument }: Filter): boolean {
  const { type } = argument;
  return (type.kind === 'NonNullType' ? type.type : type).kind === 'ListType';
}

/** One value as the filter takes it. */
export function asArgument(filter: Filter, value: unknown): unknown {
  return takesList(filter) ? [value] : value;
}
