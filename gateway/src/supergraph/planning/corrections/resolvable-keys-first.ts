import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';
import { directiveArgument } from './directive-argument';

/**
 * A supergraph whose types tell the keys by which a subgraph resolves them before those by which it does not.
 *
 * To come back to a subgraph with what one of its `@requires` needs, the planner takes the first key that the
 * subgraph declares, `resolvable: false` or not (`getLocallySatisfiableKey` in query-graphs): the subgraph is told
 * a key that it said it does not resolve. With the order turned, the first key is one that it does.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const reorder = <Type extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: Type): Type => {
    const directives = type.directives ?? [];
    const others = directives.filter((directive) => !isUnresolvableKey(directive));
    return others.length === directives.length
      ? type
      : { ...type, directives: [...others, ...directives.filter(isUnresolvableKey)] };
  };
  return visit(supergraph, { ObjectTypeDefinition: reorder, InterfaceTypeDefinition: reorder });
}

function isUnresolvableKey(directive: ConstDirectiveNode): boolean {
  const resolvable = directiveArgument(directive, 'resolvable');
  return directive.name.value === 'join__type' && resolvable?.kind === Kind.BOOLEAN && !resolvable.value;
}
