import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { type Contract, hubEventFields, type MergedField } from '../contract/contract';
import { type EventSource, type MergedEvent, mergeEvents, type NodeEvent } from '../merging/merge-events';
import { decodePositions } from '../merging/merged-cursor';
import type { Stream } from '../merging/stream';
import type { NodeAnswer } from '../node/ask-node';
import type { Membership } from '../node/membership';
import type { Node } from '../node/node';
import { NodeFailure } from '../node/node-failure';
import { dataOf } from './caller-loaders';
import { faultOf } from './check-row';
import { speaksForAnother } from './owner-of';
import { passArguments } from './passed-arguments';
import { isLater, pruneSelection } from './prune-selection';
import { type FieldOfNode, printSelection, readSelection, type Selection, selectionsOf } from './selection';

interface Context {
  readonly caller: unknown;
}

/** Makes the function that subscribes to the events of all nodes, those that join later included. */
export function mergedSubscriber(
  contract: Contract,
  { name, field, edge }: MergedField,
  membership: Membership,
  pauses: { readonly pauseMs: number; readonly maxPauseMs: number },
  fieldOfNode: FieldOfNode,
) {
  return (
    args: Readonly<Record<string, unknown>>,
    { caller }: Context,
    info: GraphQLResolveInfo,
  ): Stream<MergedEvent> => {
    const after = typeof args.after === 'string' ? decodePositions(args.after) : new Map<string, string>();
    const type = info.schema.getType(edge) as GraphQLObjectType;
    const selected = readSelection(type, selectionsOf(info.fieldNodes), info, (parent, asked) =>
      parent === edge && hubEventFields.has(asked) ? null : fieldOfNode(parent, asked),
    );
    const given = (field.arguments ?? []).filter(
      ({ name: { value } }) => value === 'after' || args[value] !== undefined,
    );

    const sourceOf = (node: Node): EventSource => ({
      owner: node.owner,
      listen: async function* (from, signal) {
        const { version } = node;
        const lacking =
          version && given.find((one) => isLater(`Subscription.${name}(${one.name.value}:)`, version, contract.since));
        if (!version || lacking || isLater(`Subscription.${name}`, version, contract.since)) {
          throw new NodeFailure(
            'INCOMPATIBLE',
            `${node.owner} cannot be asked this in its version of the contract, ${node.versions}.`,
          );
        }
        const { selection } = pruneSelection(selected, version, contract.since);
        const { declarations, passed } = passArguments(given);
        const query = `subscription (${declarations}) { ${name}(${passed}) ${printSelection(selection, ['cursor'])} }`;
        const variables = { ...args, after: from };
        for await (const answer of node.listen({ query, variables }, caller, signal)) {
          yield readEvent(contract, node, answer, name, selection);
        }
      },
    });
    return mergeEvents({
      sources: () => [...membership.current.values()].map(sourceOf),
      onChange: (listener) => membership.onChange(listener),
      after,
      ...pauses,
    });
  };
}

/** An event that breaks the contract ends the subscription to its node for now: passing over it would lose it in silence. */
function readEvent(contract: Contract, node: Node, answer: NodeAnswer, name: string, selection: Selection): NodeEvent {
  const edge = dataOf(node, answer)[name] as Record<string, unknown> | null | undefined;
  const cursor = edge?.cursor;
  if (!edge || typeof cursor !== 'string')
    throw new NodeFailure('ERROR', `${node.owner} sent an event without a cursor.`);
  const fault = faultOf(edge, selection, contract.enums);
  if (fault !== null) throw new NodeFailure('ERROR', `${node.owner} sent an event that breaks the contract: ${fault}.`);
  for (const { key, field, below } of selection.fields) {
    const event = edge[key];
    if (!below || !event) continue;
    if (speaksForAnother(event, contract, getNamedType(field.type) as GraphQLObjectType, node.owner)) {
      throw new NodeFailure('ERROR', `${node.owner} sent an event about a row of another owner.`);
    }
  }
  return { cursor, fields: edge };
}

/** An event as the fields of its edge are read from. */
export function toMergedEdge({ owner, cursor, fields, failure }: MergedEvent): object {
  return {
    ...fields,
    cursor,
    owner: { __typename: 'Institution', id: owner },
    status: failure?.status ?? 'OK',
    message: failure?.message ?? null,
  };
}
