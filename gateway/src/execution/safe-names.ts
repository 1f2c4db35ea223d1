import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { FinishedAnswer } from './finished-answer';
import { FinishedData } from './finished-data';
import { type Data, isObject, setOwn } from './own-property';

export interface SafelyNamed {
  readonly document: DocumentNode;
  /** Gives an answer the names that the client chose. */
  restore(answer: FinishedAnswer): FinishedAnswer;
}

/**
 * An operation in which no alias is a name that the plan needs for itself.
 *
 * The planner adds keys and required fields to what it fetches and does not look whether the client calls something
 * else so: for `{ product { price: weight shipping } }`, where `shipping` requires `price`, the weight is never
 * fetched and the price is answered in its place; with `{ product { id: weight shipping } }` the shipping of another
 * product is asked for.
 */
export function withSafeNames(document: DocumentNode, reserved: ReadonlySet<string>): SafelyNamed {
  const used = new Set<string>();
  const clashing = new Set<string>();
  visit(document, {
    Field: ({ alias, name }) => {
      used.add((alias ?? name).value);
      if (alias && alias.value !== name.value && reserved.has(alias.value)) clashing.add(alias.value);
    },
  });
  if (clashing.size === 0) return { document, restore: (answer) => answer };
  const safeNames = new Map<string, string>();
  for (const name of clashing) {
    let safe = `${name}_asked`;
    while (used.has(safe) || reserved.has(safe)) safe += '_';
    safeNames.set(name, safe);
  }
  const renamed: DocumentNode = visit(document, {
    Field: (field) => {
      const { alias, name } = field;
      const safe = alias && alias.value !== name.value ? safeNames.get(alias.value) : undefined;
      return safe === undefined ? undefined : { ...field, alias: { kind: Kind.NAME, value: safe } };
    },
  });
  const chosenNames = new Map([...safeNames].map(([chosen, safe]) => [safe, chosen]));
  return { document: renamed, restore: (answer) => restoreAnswer(answer, chosenNames) };
}

function restoreAnswer(
  { data, errors, ...rest }: FinishedAnswer,
  chosenNames: ReadonlyMap<string, string>,
): FinishedAnswer {
  const restoreValue = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(restoreValue);
    if (!isObject(value)) return value;
    const restored: Data = {};
    for (const key of Object.keys(value)) setOwn(restored, chosenNames.get(key) ?? key, restoreValue(value[key]));
    return restored;
  };
  return {
    ...rest,
    ...(data && { data: FinishedData.of(restoreValue(data.read())) }),
    ...(errors && { errors: errors.map((error) => restorePath(error, chosenNames)) }),
  };
}

function restorePath(error: GraphQLError, chosenNames: ReadonlyMap<string, string>): GraphQLError {
  if (!error.path?.some((step) => chosenNames.has(String(step)))) return error;
  const { message, extensions, originalError } = error;
  const path = error.path.map((step) => chosenNames.get(String(step)) ?? step);
  return new GraphQLError(message, { path, extensions, originalError: originalError ?? null });
}
