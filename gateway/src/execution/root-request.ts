import { Kind, type SelectionSetNode } from 'graphql';
import type { Subgraph, SubgraphAnswer } from '../upstream/subgraph';
import { subgraphOperation } from '../upstream/subgraph-operation';
import { askSafely, type Execution, errorOfSubgraph, pickVariables, placeError } from './execution';
import type { PlannedFetch } from './fetch-graph';
import type { IsTypeOf } from './is-type-of';
import { lostPlace } from './lost-place';
import { mergeInto } from './merge-into';
import { forEachObjectAt, placesOf } from './places';
import { applyRewrites } from './rewrites';

/** Compiles a fetch of root fields. */
export function rootRequest(
  { node, path }: PlannedFetch,
  subgraph: Subgraph,
  isTypeOf: IsTypeOf,
): (execution: Execution) => Promise<void> {
  const operation = subgraphOperation(node.operation, [], node.operationName);
  const askedNames = (): string[] =>
    operation.document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? responseNames(definition.selectionSet) : [],
    );
  const ask = (execution: Execution): Promise<SubgraphAnswer> =>
    askSafely(execution, subgraph, operation, {
      variables: pickVariables(node.variableUsages ?? [], execution.variables),
      representations: [],
    });
  const isEvent = node.operationKind === 'subscription';
  return async (execution) => {
    const { data, event } = execution;
    if (isEvent && !event) throw new Error('a subscription is answered with an event');
    const answer = isEvent && event ? event : await ask(execution);
    if (answer.data) {
      const received = answer.data;
      applyRewrites(node.outputRewrites, received, isTypeOf);
      forEachObjectAt(data, path, (object) => mergeInto(object, received));
    }
    const errors =
      answer.errors ?? (answer.data ? [] : [{ message: 'The subgraph answered neither data nor errors.' }]);
    if (errors.length === 0) return;
    const places = [...placesOf(data, path).values()].flat();
    for (const error of errors) {
      if (!error.path) execution.errors.push(errorOfSubgraph(node.serviceName, error, undefined));
      else placeError(execution, node.serviceName, error, places, error.path, lostPlace(answer.data, error.path));
    }
    // One error can take the whole answer along, and say nothing of the other fields.
    const isWithoutPlace = errors.some(({ path }) => path === undefined);
    if (!answer.data || isWithoutPlace)
      for (const place of places) for (const name of askedNames()) execution.explained.push([...place, name]);
  };
}

function responseNames({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value;
    return selection.kind === Kind.INLINE_FRAGMENT ? responseNames(selection.selectionSet) : [];
  });
}
