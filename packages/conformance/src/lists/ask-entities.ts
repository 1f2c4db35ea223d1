import { printSelection, type Selection } from '@passerelle/contract-subgraph';
import type { Exchange } from '../node/exchange';
import { BadAnswer } from '../outcome';
import type { KnownRows } from './known-rows';

/** What `_entities` gave for each id, and whether an error stood in its place. */
export interface Entities {
  readonly values: readonly { readonly value: unknown; readonly hasError: boolean }[];
  readonly exchange: Exchange;
}

/** Reads rows by their ids as the hub does. Throws BadAnswer where the whole answer failed. */
export async function askEntities(
  { session, entity }: KnownRows,
  ids: readonly string[],
  selection: Selection,
): Promise<Entities> {
  const exchange = await session.client.ask({
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${entity} ${printSelection(selection)} } }`,
    variables: { representations: ids.map((id) => ({ __typename: entity, id })) },
  });
  if (exchange.problem !== null) throw new BadAnswer(exchange.problem, exchange);
  // An error without a place fails all that were asked for.
  const unplaced = exchange.errors.find(({ path }) => path?.[0] !== '_entities' || typeof path[1] !== 'number');
  if (unplaced) throw new BadAnswer(`an error for all ${ids.length}: ${unplaced.message}`, exchange);
  const entities = exchange.data?._entities;
  if (!Array.isArray(entities)) throw new BadAnswer(`no list in _entities for ${ids.length} ids`, exchange);
  if (entities.length !== ids.length)
    throw new BadAnswer(`${entities.length} entities for ${ids.length} ids`, exchange);
  const failing = new Set(exchange.errors.map(({ path }) => path?.[1]));
  return { values: entities.map((value, index) => ({ value, hasError: failing.has(index) })), exchange };
}

/** The id of an entity, or what stands in its place. */
export function idIn(value: unknown): string {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : JSON.stringify(value ?? null);
}
