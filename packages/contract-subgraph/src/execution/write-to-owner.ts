import { errors } from '@passerelle/protocol';
import { GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { Contract, WrittenField } from '../contract/contract';
import type { Node } from '../node/node';
import { NodeFailure } from '../node/node-failure';
import { dataOf } from './caller-loaders';
import { faultOf } from './check-row';
import { ownerOf, speaksForAnother } from './owner-of';
import { passArguments } from './passed-arguments';
import { isLater, pruneSelection } from './prune-selection';
import { type FieldOfNode, printSelection, readSelection, selectionsOf } from './selection';

interface Context {
  readonly caller: unknown;
  readonly nodes: ReadonlyMap<string, Node>;
}

/** Makes the function that hands a mutation to the one owner it concerns, once, and gives back its answer. */
export function ownerWriter(contract: Contract, { name, field, route }: WrittenField, fieldOfNode: FieldOfNode) {
  return async (
    args: Readonly<Record<string, unknown>>,
    { caller, nodes }: Context,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const target = String(args[route]);
    const owner = route === 'id' ? ownerOf(target) : target;
    const node = nodes.get(owner);
    if (!node) throw errors.ownerUnknown({ id: target, owner });
    const { version } = node;
    if (!version || isLater(`Mutation.${name}`, version, contract.since)) {
      throw errors.ownerUnavailable({ owner, status: 'INCOMPATIBLE' });
    }
    if (node.isDown) throw errors.ownerUnavailable({ owner, status: 'ERROR' });

    const given = (field.arguments ?? []).filter((argument) => args[argument.name.value] !== undefined);
    const unknown = given.find((argument) =>
      isLater(`Mutation.${name}(${argument.name.value}:)`, version, contract.since),
    );
    // Left out, it would be a silent part of what was to be written.
    if (unknown) throw errors.ownerUnavailable({ owner, status: 'INCOMPATIBLE' });
    const payload = getNamedType(info.returnType) as GraphQLObjectType;
    const selected = readSelection(payload, selectionsOf(info.fieldNodes), info, fieldOfNode);
    const { selection } = pruneSelection(selected, version, contract.since);
    const { declarations, passed } = passArguments(given);
    const query = `mutation (${declarations}) { ${name}(${passed}) ${printSelection(selection)} }`;

    const answer = await node.write({ query, variables: args }, caller).then(
      (sent) => dataOf(node, sent)[name],
      (error: unknown) => {
        throw toClientError(error, owner);
      },
    );
    if (answer instanceof Error || answer === null || answer === undefined) return answer;
    // The change was carried out; what the node says of it cannot be shown.
    if (faultOf(answer, selection, contract.enums) !== null || speaksForAnother(answer, contract, payload, owner)) {
      throw errors.writeUnconfirmed({ owner });
    }
    return answer;
  };
}

function toClientError(error: unknown, owner: string): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const status = error instanceof NodeFailure ? error.status : 'ERROR';
  return status === 'TIMEOUT' || status === 'ERROR'
    ? errors.writeUnconfirmed({ owner })
    : errors.ownerUnavailable({ owner, status });
}
