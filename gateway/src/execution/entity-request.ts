import type { GraphQLFormattedError } from 'graphql';
import type { Subgraph, SubgraphAnswer } from '../upstream/subgraph';
import { type CompiledEntityCall, entityOperation } from './entity-operation';
import { askSafely, type Execution, errorOfSubgraph, pickVariables, placeError } from './execution';
import type { PlannedFetch } from './fetch-graph';
import type { IsTypeOf } from './is-type-of';
import { KnownObjects } from './known-objects';
import { lostPlace } from './lost-place';
import { copyOf, mergeInto } from './merge-into';
import { type Data, isObject } from './own-property';
import { type AnswerPath, forEachObjectAt, placesOf } from './places';
import { applyRewrites } from './rewrites';

/** The objects that one representation stands for, path by path of its call. */
type Targets = readonly (readonly Data[] | undefined)[];

/** What one call asks in one run. */
interface Asked {
  readonly call: CompiledEntityCall;
  /** As JSON. */
  readonly representations: string[];
  readonly targets: Targets[];
}

/** Compiles fetches of entities that go to one subgraph together. */
export function entityRequest(
  fetches: readonly PlannedFetch[],
  subgraph: Subgraph,
  isTypeOf: IsTypeOf,
): (execution: Execution) => Promise<void> {
  const { operation, calls, variables } = entityOperation(fetches, isTypeOf);
  const subgraphName = fetches[0]?.node.serviceName ?? '';
  return async (execution) => {
    const asked = calls.map((call) => collect(call, execution.data));
    // The types that the fetch is for may not occur in this answer.
    if (asked.every(({ representations }) => representations.length === 0)) return;
    const sent = {
      variables: pickVariables(variables, execution.variables),
      representations: asked.map(({ representations }) => representations),
    };
    const answer = await askSafely(execution, subgraph, operation, sent);
    const problems = asked.flatMap((one) => receive(one, answer, isTypeOf));
    const errors = answer.errors?.length ? answer.errors : problems;
    if (errors.length > 0) placeErrors(execution, subgraphName, asked, errors, answer);
  };
}

/** Each representation once, and the objects it stands for. */
function collect(call: CompiledEntityCall, data: Data): Asked {
  const { paths, represent } = call;
  const representations: string[] = [];
  const targets: Data[][][] = [];
  const positionOf = new Map<string, number>();
  const place = (object: Data): number | undefined => {
    const representation = represent(object);
    if (representation === undefined) return undefined;
    const known = positionOf.get(representation);
    if (known !== undefined) return known;
    const position = representations.push(representation) - 1;
    positionOf.set(representation, position);
    targets.push([]);
    return position;
  };
  paths.forEach(({ path, isBare }, pathIndex) => {
    const known = new KnownObjects(represent.leaves);
    forEachObjectAt(data, path, (object, holder, key) => {
      const like = known.like(object);
      if (like?.sample === object) return;
      if (like && isBare && holder) {
        // One object from now on: what is told of it is told once, and written once.
        (holder as Data)[key] = like.sample;
        return;
      }
      const position = like?.position ?? place(object);
      if (position === undefined) return;
      if (!like) known.add(object, position);
      const byPath = targets[position] as Data[][];
      const objects = byPath[pathIndex];
      if (objects) objects.push(object);
      else byPath[pathIndex] = [object];
    });
  });
  return { call, representations, targets };
}

/** Merges what was answered; gives what is wrong with the answer. */
function receive(
  { call, representations, targets }: Asked,
  answer: SubgraphAnswer,
  isTypeOf: IsTypeOf,
): GraphQLFormattedError[] {
  const entities = answer.data?.[call.responseName];
  if (!Array.isArray(entities) || entities.length !== representations.length)
    return [{ message: `Expected ${representations.length} entities in the answer of the subgraph.` }];
  entities.forEach((entity, position) => {
    if (!isObject(entity)) return;
    if (call.leaves) tellLeaves(call.leaves, entity, targets[position] ?? []);
    else tellAll(call, entity, targets[position] ?? [], isTypeOf);
  });
  return [];
}

function tellLeaves(leaves: readonly string[], entity: Data, targets: Targets): void {
  for (const objects of targets) {
    if (objects === undefined) continue;
    for (const object of objects) {
      for (const name of leaves) {
        const value = entity[name];
        if (value !== undefined) object[name] = value;
      }
    }
  }
}

function tellAll({ outputRewrites }: CompiledEntityCall, entity: Data, targets: Targets, isTypeOf: IsTypeOf): void {
  applyRewrites(outputRewrites, entity, isTypeOf);
  let isUsed = false;
  for (const objects of targets) {
    if (objects === undefined) continue;
    // What is below an object is asked later by path: objects of one path may share it, those of two may not.
    const own = isUsed ? copyOf(entity) : entity;
    isUsed = true;
    for (const object of objects) mergeInto(object, own);
  }
}

function placeErrors(
  execution: Execution,
  subgraph: string,
  asked: readonly Asked[],
  errors: readonly GraphQLFormattedError[],
  answer: SubgraphAnswer,
): void {
  const placesByCall = new Map(
    asked.map((one) => [one.call.responseName, lazily(() => placesOfTargets(one, execution.data))]),
  );
  for (const error of errors) {
    const [responseName, position, ...rest] = error.path ?? [];
    const places = placesByCall.get(String(responseName));
    if (places && typeof position === 'number') {
      const entities = answer.data?.[String(responseName)];
      const lost = lostPlace(Array.isArray(entities) ? entities[position] : null, rest);
      placeError(execution, subgraph, error, places()[position] ?? [], rest, lost);
    } else {
      execution.errors.push(errorOfSubgraph(subgraph, error, undefined));
      for (const all of placesByCall.values()) for (const place of all().flat()) execution.explained.push(place);
    }
  }
}

/** For each representation, everywhere in the answer where it stands. */
function placesOfTargets({ call, targets }: Asked, data: Data): AnswerPath[][] {
  const placesByPath = call.paths.map(({ path }) => placesOf(data, path));
  return targets.map((byPath) =>
    byPath.flatMap((objects, pathIndex) =>
      [...new Set(objects ?? [])].flatMap((object) => placesByPath[pathIndex]?.get(object) ?? []),
    ),
  );
}

function lazily<Result>(work: () => Result): () => Result {
  let done: { readonly result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
