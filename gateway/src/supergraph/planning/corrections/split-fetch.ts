import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { requiredPaths } from './required-paths';
import type { SeparatedSupergraph } from './separate-required-fields';

/** What fields that are asked together require, by place: two fields that want different things there do not fit. */
interface Part {
  readonly fields: Set<FieldNode>;
  readonly needs: Map<string, string>;
}

/**
 * A fetch, as several if fields that it asks for require one field with different arguments. They have one name in
 * what the subgraph is told of an entity, so the entity is asked for once for each.
 */
export function splitFetch(node: FetchNode, separated: SeparatedSupergraph): FetchNode[] {
  const placeByName = contestedPlaces(node.requires ?? [], separated);
  if (placeByName.size === 0) return [node];
  const document = parse(node.operation, { noLocation: true });
  const parts: Part[] = [];
  for (const { field, needs } of entityFields(document, node.serviceName, separated)) {
    const wanted = [...needs].flatMap((name): [string, string][] => {
      const place = placeByName.get(name);
      return place === undefined ? [] : [[place, name]];
    });
    let part = parts.find(({ needs: held }) => wanted.every(([place, name]) => (held.get(place) ?? name) === name));
    if (!part) {
      part = { fields: new Set(), needs: new Map() };
      parts.push(part);
    }
    part.fields.add(field);
    for (const [place, name] of wanted) part.needs.set(place, name);
  }
  return parts.map(({ fields, needs }) => {
    const operation = operationOf(document, fields);
    const variables = usedVariables(operation);
    const isNeeded = (name: string): boolean => {
      const place = placeByName.get(name);
      return place === undefined || needs.get(place) === name;
    };
    return {
      ...node,
      requires: keepNeeded(node.requires ?? [], isNeeded),
      operation: stripIgnoredCharacters(print(operation)),
      variableUsages: (node.variableUsages ?? []).filter((name) => variables.has(name)),
    };
  });
}

/** For what stands for one field with different arguments in one place of what is required: the place. */
function contestedPlaces(
  requires: readonly QueryPlanSelectionNode[],
  { fieldByName }: SeparatedSupergraph,
): Map<string, string> {
  const namesByPlace = new Map<string, string[]>();
  for (const path of requiredPaths(requires)) {
    const name = path.at(-1) ?? '';
    const meant = fieldByName.get(name);
    if (!meant) continue;
    const place = JSON.stringify([...path.slice(0, -1).map((step) => fieldByName.get(step)?.name ?? step), meant.name]);
    namesByPlace.set(place, [...(namesByPlace.get(place) ?? []), name]);
  }
  return new Map(
    [...namesByPlace].flatMap(([place, names]) =>
      names.length > 1 ? names.map((name): [string, string] => [name, place]) : [],
    ),
  );
}

function entityFields(
  document: DocumentNode,
  subgraph: string,
  { needsOf }: SeparatedSupergraph,
): { field: FieldNode; needs: ReadonlySet<string> }[] {
  const collect = (selections: readonly SelectionNode[], typename: string): ReturnType<typeof entityFields> =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD)
        return [{ field: selection, needs: needsOf(subgraph, typename, selection.name.value) }];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      return collect(selection.selectionSet.selections, selection.typeCondition?.name.value ?? typename);
    });
  return collect(entitySelections(document), '');
}

function entitySelections({ definitions }: DocumentNode): readonly SelectionNode[] {
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const entities = operation?.selectionSet.selections[0];
  return (entities?.kind === Kind.FIELD && entities.selectionSet?.selections) || [];
}

/** The operation with these fields of the entities only. */
function operationOf(document: DocumentNode, fields: ReadonlySet<FieldNode>): DocumentNode {
  const keep = (selections: readonly SelectionNode[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const inner = keep(selection.selectionSet.selections);
      return inner.length > 0 ? [{ ...selection, selectionSet: { ...selection.selectionSet, selections: inner } }] : [];
    });
  const kept = keep(entitySelections(document));
  const pruned: DocumentNode = visit(document, {
    Field: (field) =>
      field.name.value === '_entities' && field.selectionSet
        ? { ...field, selectionSet: { ...field.selectionSet, selections: kept } }
        : false,
  });
  const used = usedVariables(pruned);
  return visit(pruned, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
}

function usedVariables(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  return used;
}

function keepNeeded(
  requires: readonly QueryPlanSelectionNode[],
  isNeeded: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return requires.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'Field' && !isNeeded(selection.name)) return [];
    return [
      selection.selections
        ? ({ ...selection, selections: keepNeeded(selection.selections, isNeeded) } as never)
        : selection,
    ];
  });
}
