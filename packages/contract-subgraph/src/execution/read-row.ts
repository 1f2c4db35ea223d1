import { errors } from '@passerelle/protocol';
import { GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { Contract } from '../contract/contract';
import type { Node } from '../node/node';
import { NodeFailure } from '../node/node-failure';
import type { CallerLoaders } from './caller-loaders';
import { ownerOf } from './owner-of';
import { pruneSelection } from './prune-selection';
import { type FieldOfNode, printSelection, readSelection, selectionsOf } from './selection';

interface Context {
  readonly loaders: CallerLoaders;
  readonly nodes: ReadonlyMap<string, Node>;
}

/** Makes the function that reads one row from the node whose prefix its id carries; rows of one node go out together. */
export function rowReader(contract: Contract, fieldOfNode: FieldOfNode) {
  return async (
    entity: string,
    id: string,
    { loaders, nodes }: Context,
    info: GraphQLResolveInfo,
  ): Promise<object | null> => {
    const owner = ownerOf(id);
    const node = nodes.get(owner);
    if (!node) throw errors.ownerUnknown({ id, owner });
    if (!node.version) throw errors.ownerUnavailable({ owner, status: 'INCOMPATIBLE' });
    const type = info.schema.getType(entity) as GraphQLObjectType;
    const selected = readSelection(type, selectionsOf(info.fieldNodes), info, fieldOfNode);
    const { selection } = pruneSelection(selected, node.version, contract.since);
    const row = await loaders
      .entity({ node, typename: entity, id, selection: printSelection(selection), declarations: '', variables: {} })
      .catch((error: unknown) => {
        if (error instanceof GraphQLError) throw error;
        throw errors.ownerUnavailable({ owner, status: error instanceof NodeFailure ? error.status : 'ERROR' });
      });
    // A node that answers with another row is not believed.
    if (row !== null && row.id !== id) throw errors.ownerUnavailable({ owner, status: 'ERROR' });
    return row && { ...row, __typename: entity };
  };
}
