import { defineError } from './define-error';

export const pageSizeOutOfRange = defineError<{ argument: string; received: number; max: number }>({
  code: 'PAGE_SIZE_OUT_OF_RANGE',
  meaning: 'The page size asked for is not allowed.',
  remedy:
    'Ask for at least 1 row and at most the maximum named in the message; follow pageInfo.endCursor, or pageInfo.startCursor backward, for more.',
  since: '0.1.0',
  message: ({ argument, received, max }) => `${argument} must be between 1 and ${max}, but got: ${received}.`,
});

export const cursorMalformed = defineError<{ argument: string; reason: string }>({
  code: 'CURSOR_MALFORMED',
  meaning: 'The cursor is not one this list gave out.',
  remedy: 'Pass pageInfo.endCursor as after, or pageInfo.startCursor as before, unchanged and with the same orderBy.',
  since: '0.1.0',
  message: ({ argument, reason }) => `${argument} is not a cursor of this list: ${reason}.`,
});

export const badUserInput = defineError<{ argument: string; expected: string; received: string }>({
  code: 'BAD_USER_INPUT',
  meaning: 'An argument has a value that cannot be used.',
  remedy: 'Read the message: it names the argument, what was expected and what came.',
  since: '0.1.0',
  message: ({ argument, expected, received }) => `${argument} must be ${expected}, but got: ${received}.`,
});

export const subgraphUnavailable = defineError<{ subgraph: string }>({
  code: 'SUBGRAPH_UNAVAILABLE',
  meaning: 'The subgraph that holds this field did not answer, or answered something that is not GraphQL.',
  remedy: 'The rest of the answer is good. Ask again later; if it persists, tell the operator the request id.',
  since: '0.1.0',
  message: ({ subgraph }) => `The subgraph "${subgraph}" is unavailable.`,
});

export const subgraphError = defineError<{ subgraph: string }>({
  code: 'SUBGRAPH_ERROR',
  meaning: 'The subgraph that holds this field answered with an error that is not of this catalogue.',
  remedy: 'Ask the owner of the subgraph; the log has the error under the request id.',
  since: '0.1.0',
  message: ({ subgraph }) => `The subgraph "${subgraph}" answered with an error of its own.`,
});

export const subgraphAnswerInvalid = defineError<{ field: string; reason: string }>({
  code: 'SUBGRAPH_ANSWER_INVALID',
  meaning: 'A subgraph gave null, or a value of another type, where the schema does not allow it.',
  remedy: 'The rest of the answer is good. Tell the owner of the field; the message names it.',
  since: '0.1.0',
  message: ({ field, reason }) => `${field} has no valid value: ${reason}.`,
});

export const fieldUnreachable = defineError<{ field: string }>({
  code: 'FIELD_UNREACHABLE',
  meaning: 'No subgraph could be asked for this field of this object.',
  remedy: 'The rest of the answer is good. Tell the operator the request id: the subgraphs contradict each other.',
  since: '0.1.0',
  message: ({ field }) => `No subgraph could be asked for ${field} here.`,
});

export const ownerUnavailable = defineError<{ owner: string; status: string }>({
  code: 'OWNER_UNAVAILABLE',
  meaning: 'The institution that owns this row could not be asked.',
  remedy: 'The row may exist. Ask again later.',
  since: '0.1.0',
  message: ({ owner, status }) => `The owner "${owner}" could not be asked (${status}).`,
});

export const writeUnconfirmed = defineError<{ owner: string }>({
  code: 'WRITE_UNCONFIRMED',
  meaning: 'The institution that was to make the change did not confirm it. It may have been made or not.',
  remedy: 'Read the row to see. Only then try again.',
  since: '0.1.0',
  message: ({ owner }) => `The owner "${owner}" did not confirm the change; it may have been made or not.`,
});

export const ownerUnknown = defineError<{ id: string; owner: string }>({
  code: 'OWNER_UNKNOWN',
  meaning: 'The id carries the prefix of an institution that is not a node of this contract.',
  remedy: 'Check the id: the part before the colon names the owner.',
  since: '0.1.0',
  message: ({ id, owner }) => `No node of this contract is called "${owner}" (in the id "${id}").`,
});

export const answerIncomplete = defineError<{ missing: readonly string[] }>({
  code: 'ANSWER_INCOMPLETE',
  meaning: 'policy: STRICT was asked for and at least one owner did not answer.',
  remedy: 'Ask again later, or ask with policy: BEST_EFFORT and read reports.',
  since: '0.1.0',
  message: ({ missing }) => `The answer would lack the rows of: ${missing.join(', ')}.`,
});

export const retryTokenMalformed = defineError<{ reason: string }>({
  code: 'RETRY_TOKEN_MALFORMED',
  meaning: 'The retry token is not one this list gave out.',
  remedy: 'Pass reports[].retryToken unchanged, with the same filters and orderBy as the page it came from.',
  since: '0.1.0',
  message: ({ reason }) => `retry is not a token of this list: ${reason}.`,
});

export const operationTooDeep = defineError<{ depth: number; max: number }>({
  code: 'OPERATION_TOO_DEEP',
  meaning: 'The operation nests fields deeper than the hub allows.',
  remedy: 'Ask for less in one operation; the limit is in docs/configuration.md.',
  since: '0.1.0',
  httpStatus: 400,
  message: ({ depth, max }) => `The operation is ${depth} levels deep; at most ${max} are allowed.`,
});

export const operationTooLarge = defineError<{ what: string; count: number; max: number }>({
  code: 'OPERATION_TOO_LARGE',
  meaning: 'The operation asks for more than the hub allows in one request.',
  remedy: 'Split the operation; the limits are in docs/configuration.md.',
  since: '0.1.0',
  httpStatus: 400,
  message: ({ what, count, max }) => `The operation has ${count} ${what}; at most ${max} are allowed.`,
});

export const unauthenticated = defineError<{ reason: 'expired' | 'unknown' }>({
  code: 'UNAUTHENTICATED',
  meaning: 'The request carries a credential that is not good, so nothing of it was answered.',
  remedy:
    'Send a good key or token as Authorization: Bearer …, or no Authorization at all to see what is public. For a new key, ask the operator of the hub.',
  since: '0.1.0',
  httpStatus: 401,
  message: ({ reason }) =>
    reason === 'expired' ? 'The credential has expired.' : 'The hub does not know this credential.',
});

export const identityProviderUnavailable = defineError<object>({
  code: 'IDENTITY_PROVIDER_UNAVAILABLE',
  meaning: 'The issuer of the token could not be asked for its keys, so the token could not be checked.',
  remedy: 'Ask again in a minute. The credential may be good; callers with another issuer or a key are not affected.',
  since: '0.1.0',
  httpStatus: 503,
  message: () => 'The token could not be checked: its issuer does not answer.',
});

export const unauthorizedFieldOrType = defineError<object>({
  code: 'UNAUTHORIZED_FIELD_OR_TYPE',
  meaning:
    'The caller may not see the field, or the type it leads to. It is null in the answer and was not asked of its owner.',
  remedy:
    'The rest of the answer is good. The path names the field, with @ for every row of a list. To see it, ask the operator of the hub for a key or token with the scopes it needs.',
  since: '0.1.0',
  message: () => 'This field is not shown to this caller.',
});

export const signatureRefused = defineError<{ reason: string }>({
  code: 'SIGNATURE_REFUSED',
  meaning: 'The registry takes acts that an institution has signed, and this one is not, or not as it should be.',
  remedy: 'Sign the act anew as docs/registry.md says; the message tells what is wrong with this one.',
  since: '0.1.0',
  httpStatus: 401,
  message: ({ reason }) => `The act is not accepted: ${reason}.`,
});

export const actReplayed = defineError<object>({
  code: 'ACT_REPLAYED',
  meaning: 'The registry has had this signed act already.',
  remedy: 'Sign the act anew, with a jti of its own.',
  since: '0.1.0',
  httpStatus: 409,
  message: () => 'This signed act has come before; each may come once.',
});

export const actNotAllowed = defineError<{ act: string; reason: string }>({
  code: 'ACT_NOT_ALLOWED',
  meaning: 'The institution, or the key it signed with, may not do this.',
  remedy: 'Sign with another key, or ask the operator of the hub.',
  since: '0.1.0',
  httpStatus: 403,
  message: ({ act, reason }) => `The act "${act}" is not allowed: ${reason}.`,
});

export const baseOutdated = defineError<{ subgraph: string; base: string | null; current: string | null }>({
  code: 'BASE_OUTDATED',
  meaning: 'Another version of the subgraph was published since the one this publish starts from.',
  remedy: 'Look at the current version, then publish with its hash as base; null where there is none.',
  since: '0.1.0',
  httpStatus: 409,
  message: ({ subgraph, base, current }) =>
    `The publish of ${subgraph} starts from ${base ?? 'nothing'}, but the current version is ${current ?? 'none'}.`,
});

export const notPublished = defineError<{ what: string }>({
  code: 'NOT_PUBLISHED',
  meaning: 'The registry has nothing of this name or hash.',
  remedy: 'Check the name or the hash; the graph lists both.',
  since: '0.1.0',
  httpStatus: 404,
  message: ({ what }) => `The registry has no ${what}.`,
});

export const internalError = defineError<object>({
  code: 'INTERNAL_SERVER_ERROR',
  meaning: 'Something failed that should not have.',
  remedy: 'Tell the operator the request id; the cause is in the log under it.',
  since: '0.1.0',
  message: () => 'Internal error. The log has the cause under the request id.',
});

/** Codes that Apollo Server and graphql-js give; listed so that `docs/errors.md` is complete. */
export const foreignErrorCodes = [
  {
    code: 'GRAPHQL_PARSE_FAILED',
    meaning: 'The document is not GraphQL.',
    remedy: 'Read the message; it names the place.',
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    meaning: 'The document does not fit the schema.',
    remedy: 'Read the message; it names the field or argument.',
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    meaning: 'The document holds several operations and none was chosen.',
    remedy: 'Send operationName.',
  },
  {
    code: 'BAD_REQUEST',
    meaning: 'The HTTP request is not a GraphQL request.',
    remedy: 'Send a JSON body with a query, and content-type: application/json.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    meaning: 'The hub does not know this hash.',
    remedy: 'Send the whole query once.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    meaning: 'The hub does not keep queries by hash.',
    remedy: 'Send the whole query.',
  },
] as const;
