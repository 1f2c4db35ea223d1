import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { requiredPaths } from './required-paths';
import type { SeparatedSupergraph } from './separate-required-fields';
import { splitFetch } from './split-fetch';

/**
 * A plan in which subgraphs are asked for what they have, where the planner was told of fields that stand for others:
 * `price_required_0` is asked as `price_required_0: price(currency: EUR)`, and told to who requires it as `price`.
 */
export function requiredFieldsInPlan(plan: QueryPlan, separated: SeparatedSupergraph): QueryPlan {
  const { node } = plan;
  if (separated.fieldByName.size === 0 || !node) return plan;
  if (node.kind !== 'Subscription') return { ...plan, node: restoreNode(node, separated) };
  const primary = restoreFetch(node.primary, separated);
  return { ...plan, node: { ...node, primary, ...(node.rest && { rest: restoreNode(node.rest, separated) }) } };
}

function restoreNode(node: PlanNode, separated: SeparatedSupergraph): PlanNode {
  const restore = (child: PlanNode): PlanNode => restoreNode(child, separated);
  switch (node.kind) {
    case 'Fetch': {
      const nodes = splitFetch(node, separated).map((part) => restoreFetch(part, separated));
      return nodes.length === 1 ? (nodes[0] as FetchNode) : { kind: 'Parallel', nodes };
    }
    case 'Flatten':
      return { ...node, node: restore(node.node) };
    case 'Parallel':
    case 'Sequence':
      return { ...node, nodes: node.nodes.map(restore) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: restore(node.ifClause) }),
        ...(node.elseClause && { elseClause: restore(node.elseClause) }),
      };
    case 'Defer':
      return node;
  }
}

function restoreFetch(node: FetchNode, { fieldByName }: SeparatedSupergraph): FetchNode {
  const asked: DocumentNode = visit(parse(node.operation, { noLocation: true }), {
    Field: (field) => {
      const meant = fieldByName.get(field.name.value);
      return meant
        ? {
            ...field,
            alias: field.alias ?? field.name,
            name: { ...field.name, value: meant.name },
            arguments: meant.arguments,
          }
        : undefined;
    },
  });
  const renamed = requiredPaths(node.requires ?? []).flatMap((path) => {
    const meant = fieldByName.get(path.at(-1) ?? '');
    return meant ? [{ kind: 'KeyRenamer' as const, path, renameKeyTo: meant.name }] : [];
  });
  return {
    ...node,
    operation: stripIgnoredCharacters(print(asked)),
    ...(renamed.length > 0 && { inputRewrites: [...(node.inputRewrites ?? []), ...renamed] }),
  };
}
