import type { FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { SubgraphAnswer, Variables } from '../upstream/subgraph';
import type { ResumableField } from './resumable-field';

/** What a subgraph is subscribed to, for all clients whose operations need the same of it. */
export interface UpstreamOperation {
  readonly subgraph: string;
  readonly query: string;
  /** The client's variables that it uses; not the one that only says where to go on. */
  readonly variableNames: readonly string[];
  readonly isResumable: boolean;
  /** Whether it can be told to go on after a position. */
  variablesAfter(variables: Variables, position: string | null): Variables;
  /** The cursor of an event, and whether it does no more than move the position. */
  read(answer: SubgraphAnswer): Position;
}

export interface Position {
  readonly cursor: string | null;
  readonly isCheckpoint: boolean;
}

/**
 * Makes of the first fetch of a plan what the subgraph is subscribed to. It loses its name, since that tells one client's
 * operation from another's, and where it is resumable its position becomes a variable of ours and it asks for the cursor,
 * which no client sees that has not asked for it, too.
 */
export function upstreamOperation(primary: FetchNode, field: ResumableField | null): UpstreamOperation {
  const document = parse(primary.operation, { noLocation: true });
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation?.selectionSet.selections.find((node): node is FieldNode => node.kind === Kind.FIELD);
  if (!operation || !root) throw new Error(`expected a subscription to a field, but got: ${primary.operation}`);
  const names = new Names(document, primary.variableUsages ?? []);
  const asked = field ? withPosition(root, field, names) : root;
  const used = new Set<string>();
  visit(asked, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = [
    ...(operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
    ...(field ? [variableDefinition(names.after, field.argument.type)] : []),
  ];
  const definition: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    variableDefinitions,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [asked] },
  };
  const others = document.definitions.filter((node) => node !== operation);
  const rootName = (root.alias ?? root.name).value;
  return {
    subgraph: primary.serviceName,
    query: stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions: [definition, ...others] })),
    variableNames: (primary.variableUsages ?? []).filter((name) => used.has(name)),
    isResumable: field !== null,
    variablesAfter: (variables, position) => (field ? { ...variables, [names.after]: position } : variables),
    read: ({ data, errors }) => {
      const event = field && (data?.[rootName] as Record<string, unknown> | null | undefined);
      if (!field || !event) return { cursor: null, isCheckpoint: false };
      const cursor = event[names.cursor];
      return {
        cursor: typeof cursor === 'string' || typeof cursor === 'number' ? String(cursor) : null,
        isCheckpoint: field.node !== null && event[names.node] === null && !errors?.length,
      };
    },
  };
}

function withPosition(root: FieldNode, { argument, cursor, node }: ResumableField, names: Names): FieldNode {
  const { selectionSet } = root;
  const after = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: names.after } } as const;
  const added: SelectionNode[] = [aliased(names.cursor, cursor)];
  if (node !== null) {
    const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
    added.push({
      ...aliased(names.node, node),
      selectionSet: { kind: Kind.SELECTION_SET, selections: [typename] },
    });
  }
  return {
    ...root,
    arguments: [
      ...(root.arguments ?? []).filter(({ name }) => name.value !== argument.name),
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument.name }, value: after },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...(selectionSet?.selections ?? []), ...added] },
  };
}

function aliased(alias: string, name: string): FieldNode {
  return { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: alias }, name: { kind: Kind.NAME, value: name } };
}

function variableDefinition(name: string, type: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
  };
}

/** Names of ours that are none of the client's. */
class Names {
  readonly after: string;
  readonly cursor: string;
  readonly node: string;

  constructor(document: Parameters<typeof visit>[0], variables: readonly string[]) {
    const taken = new Set(variables);
    visit(document, { Field: ({ alias, name }) => void taken.add((alias ?? name).value) });
    const free = (name: string): string => (taken.has(name) ? free(`${name}_`) : name);
    this.after = free('hubAfter');
    this.cursor = free('hubCursor');
    this.node = free('hubNode');
  }
}
