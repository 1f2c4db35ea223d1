import { GraphQLError } from 'graphql';

/** One entry of the error catalogue: how `docs/errors.md` describes it and how it is thrown. */
export interface ErrorDefinition<Details extends object = object> {
  readonly code: string;
  /** What is wrong, in one sentence, for the person who called. */
  readonly meaning: string;
  /** What that person can do about it. */
  readonly remedy: string;
  /** The version of the hub that first used this code. */
  readonly since: string;
  (details: Details): GraphQLError;
}

/** Every error defined in this process, by code: what `docs/errors.md` is generated from. */
export const errorCatalogue = new Map<string, ErrorDefinition<never>>();

/**
 * Adds an error to the catalogue and returns the function that makes it.
 * Throws when the code is already taken by another entry, since a code must mean one thing.
 */
export function defineError<Details extends object>(entry: {
  code: string;
  meaning: string;
  remedy: string;
  since: string;
  /** Where the whole request is refused; an error of a field leaves the status at 200. */
  httpStatus?: number;
  message: (details: Details) => string;
}): ErrorDefinition<Details> {
  if (errorCatalogue.has(entry.code)) {
    throw new Error(`error code ${entry.code} is defined twice; give the second one a name of its own`);
  }
  const make = (details: Details) =>
    new GraphQLError(entry.message(details), {
      // Apollo Server takes `http` for itself and does not pass it on.
      extensions: { code: entry.code, ...details, ...(entry.httpStatus && { http: { status: entry.httpStatus } }) },
    });
  const definition = Object.assign(make, {
    code: entry.code,
    meaning: entry.meaning,
    remedy: entry.remedy,
    since: entry.since,
  });
  errorCatalogue.set(entry.code, definition as unknown as ErrorDefinition<never>);
  return definition;
}
