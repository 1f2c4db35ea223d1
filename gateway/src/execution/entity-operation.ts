import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner';
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, stripIgnoredCharacters } from 'graphql';
import type { EntityCall, SubgraphOperation } from '../upstream/subgraph';
import { subgraphOperation } from '../upstream/subgraph-operation';
import type { PlannedFetch } from './fetch-graph';
import type { IsTypeOf } from './is-type-of';
import { isInherited } from './own-property';
import type { PlanPath } from './places';
import { compileRepresentation, type Represent } from './representation';

/** Where the objects of a call stand. */
export interface CalledPath {
  readonly path: PlanPath;
  /** Whether objects there hold nothing but what tells which one is meant: two that look alike may then be one. */
  readonly isBare: boolean;
}

/** One `_entities` of a request: objects at these paths, told in this way, asked for the same fields. */
export interface CompiledEntityCall extends EntityCall {
  readonly paths: readonly CalledPath[];
  readonly represent: Represent;
  readonly outputRewrites: readonly FetchDataRewrite[] | undefined;
  /** What is asked of an entity, where that holds no objects: an answer can then be told to many as it is. */
  readonly leaves: readonly string[] | undefined;
}

export interface EntityOperation {
  readonly operation: SubgraphOperation;
  readonly calls: readonly CompiledEntityCall[];
  /** The client's variables that it uses. */
  readonly variables: readonly string[];
}

/** Writes one operation that asks what several fetches ask, each under a name of its own. */
export function entityOperation(fetches: readonly PlannedFetch[], isTypeOf: IsTypeOf): EntityOperation {
  const variables = [...new Set(fetches.flatMap(({ node }) => node.variableUsages ?? []))];
  const questions = [...distinctQuestions(fetches).values()];
  const isAlone = questions.length === 1;
  const calls = questions.map(({ node, field, places }, index): CompiledEntityCall => {
    const represent = compileRepresentation(node.requires ?? [], node.inputRewrites, isTypeOf);
    return {
      responseName: isAlone ? '_entities' : `e${index}`,
      variable: freeName(isAlone ? 'representations' : `r${index}`, variables),
      paths: places.map(({ path, isBare = false }) => ({ path, isBare })),
      represent,
      outputRewrites: node.outputRewrites,
      leaves: node.outputRewrites?.length ? undefined : leavesOf(field),
    };
  });
  const declared = new Map(
    questions.flatMap(({ definition }) =>
      (definition.variableDefinitions ?? []).map((one) => [one.variable.name.value, print(one)] as const),
    ),
  );
  const head = [
    ...calls.map(({ variable }) => `$${variable}: [_Any!]!`),
    ...variables.flatMap((name) => declared.get(name) ?? []),
  ];
  const body = calls.map(({ responseName, variable }, index) => {
    const alias = isAlone ? '' : `${responseName}: `;
    return `${alias}_entities(representations: $${variable}) ${print(questions[index]?.field.selectionSet as never)}`;
  });
  const name = fetches[0]?.node.operationName;
  const query = stripIgnoredCharacters(`query ${name ?? ''}(${head.join(', ')}) { ${body.join('\n')} }`);
  return { operation: subgraphOperation(query, calls, name), calls, variables };
}

interface Question {
  readonly node: FetchNode;
  readonly definition: OperationDefinitionNode;
  readonly field: FieldNode;
  readonly places: Pick<PlannedFetch, 'path' | 'isBare'>[];
}

/** Fetches that ask the same of objects known in the same way are one question about more objects. */
function distinctQuestions(fetches: readonly PlannedFetch[]): Map<string, Question> {
  const questions = new Map<string, Question>();
  for (const fetch of fetches) {
    const { node } = fetch;
    if (node.contextRewrites) throw new Error('the executor does not know @fromContext');
    const { definition, field } = entitiesField(node.operation);
    const { requires, inputRewrites, outputRewrites } = node;
    const key = JSON.stringify([requires, inputRewrites, outputRewrites, print(field)]);
    const known = questions.get(key);
    if (known) known.places.push(fetch);
    else questions.set(key, { node, definition, field, places: [fetch] });
  }
  return questions;
}

function entitiesField(operation: string): Pick<Question, 'definition' | 'field'> {
  const definition = parse(operation, { noLocation: true }).definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const field = definition?.selectionSet.selections[0];
  if (definition?.selectionSet.selections.length !== 1 || field?.kind !== Kind.FIELD)
    throw new Error(`expected an operation that asks for _entities only, but got: ${operation}`);
  return { definition, field };
}

/** Undefined where objects are asked for, or a name that every object answers to. */
function leavesOf({ selectionSet }: FieldNode): readonly string[] | undefined {
  const names = new Set<string>();
  for (const part of selectionSet?.selections ?? []) {
    for (const field of part.kind === Kind.INLINE_FRAGMENT ? part.selectionSet.selections : [part]) {
      if (field.kind !== Kind.FIELD || field.selectionSet) return undefined;
      names.add((field.alias ?? field.name).value);
    }
  }
  return [...names].some(isInherited) ? undefined : [...names];
}

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`${name}_`, taken) : name;
}
