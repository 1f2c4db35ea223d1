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

export const cursorExpired = defineError<{ argument: string; reason: string }>({
  code: 'CURSOR_EXPIRED',
  meaning: 'The events behind this cursor are not all kept any more, so going on from it would lose some.',
  remedy:
    'Read the current state anew, then subscribe from now: without the cursor, or behind the one that the field ending in Head gives.',
  since: '0.1.0',
  message: ({ argument, reason }) => `${argument} is a cursor from which nothing can be continued: ${reason}.`,
});

export const badUserInput = defineError<{ argument: string; expected: string; received: string }>({
  code: 'BAD_USER_INPUT',
  meaning: 'An argument has a value that cannot be used.',
  remedy: 'Read the message: it names the argument, what was expected and what came.',
  since: '0.1.0',
  message: ({ argument, expected, received }) => `${argument} must be ${expected}, but got: ${received}.`,
});

/** Why a subgraph has not answered, in words that follow its name. */
const unavailability = {
  TIMEOUT: 'it did not answer in time',
  UNREACHABLE: 'it could not be reached',
  INVALID_ANSWER: 'what it answered is not GraphQL',
  BUSY: 'too many requests wait for it already',
} as const;

export const subgraphUnavailable = defineError<{ subgraph: string; reason: keyof typeof unavailability }>({
  code: 'SUBGRAPH_UNAVAILABLE',
  meaning:
    'The subgraph that holds this field did not answer, or answered something that is not GraphQL, or is known to be down and was not asked; `reason` says which: TIMEOUT, UNREACHABLE, INVALID_ANSWER or BUSY.',
  remedy: 'The rest of the answer is good. Ask again later; if it persists, tell the operator the request id.',
  since: '0.1.0',
  message: ({ subgraph, reason }) => `The subgraph "${subgraph}" is unavailable: ${unavailability[reason]}.`,
});

export const requestDeadlineExceeded = defineError<object>({
  code: 'REQUEST_DEADLINE_EXCEEDED',
  meaning: 'The time that the hub gives a whole request was up before this field was answered.',
  remedy:
    'The rest of the answer is good. Ask for less in one request. A mutation may have been carried out or not: read what it was to change.',
  since: '0.1.0',
  message: () => 'The time for this request was up before this field was answered.',
});

export const overloaded = defineError<object>({
  code: 'OVERLOADED',
  meaning: 'The hub has more requests than it can answer in good time, so it did not begin with this one.',
  remedy: 'Ask again after the seconds that the header Retry-After names. Nothing of the request was carried out.',
  since: '0.1.0',
  httpStatus: 503,
  message: () => 'The hub is busy and has not begun with this request. Ask again in a moment.',
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

export const operationTooExpensive = defineError<{ cost: number; max: number }>({
  code: 'OPERATION_TOO_EXPENSIVE',
  meaning: 'The operation may cost more than the hub allows, by the weights of its fields and the rows it asks for.',
  remedy:
    'Ask for smaller pages, or for fewer lists inside each other, in several operations. The request header x-passerelle-cost: true tells what an operation is estimated to cost.',
  since: '0.1.0',
  httpStatus: 400,
  message: ({ cost, max }) =>
    `The operation may cost ${cost}; at most ${max} is allowed. Ask for smaller pages or fewer lists inside each other.`,
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

export const rateLimited = defineError<{ what: string; max: number; retryAfterSeconds: number }>({
  code: 'RATE_LIMITED',
  meaning: 'The caller has asked as much as one caller may in a minute; nothing of this request was answered.',
  remedy:
    'Wait as many seconds as Retry-After says. The header RateLimit tells with every answer how much is left. Without a credential, all who share an address are one caller: send a key.',
  since: '0.1.0',
  httpStatus: 429,
  message: ({ what, max, retryAfterSeconds }) =>
    `At most ${max} ${what === 'cost' ? 'of cost' : what} a minute; ask again in ${retryAfterSeconds} s.`,
});

export const introspectionClosed = defineError<{ reason: 'anonymous' | 'nobody' }>({
  code: 'INTROSPECTION_CLOSED',
  meaning: 'The operation asks for the schema, which the hub does not show to this caller.',
  remedy: 'Send a key or token if the message says so, or ask the operator of the hub for the schema.',
  since: '0.1.0',
  httpStatus: 403,
  message: ({ reason }) =>
    reason === 'nobody'
      ? 'The schema is not shown here.'
      : 'The schema is shown to callers with a key or token only, but this request has none.',
});

export const operationNotTrusted = defineError<{ reason: 'unlisted' | 'unknown' }>({
  code: 'OPERATION_NOT_TRUSTED',
  meaning: 'The hub answers listed operations only, and this is none of them.',
  remedy:
    'Ask the operator of the hub to list the operation, or for a key with the scope operations:any. A listed text must be sent to the letter, or by its id.',
  since: '0.1.0',
  httpStatus: 403,
  message: ({ reason }) =>
    reason === 'unknown'
      ? 'No operation is listed under this id, and only listed ones are answered.'
      : 'This operation is not listed, and only listed ones are answered.',
});

export const batchRefused = defineError<{ count: number }>({
  code: 'BATCH_REFUSED',
  meaning: 'The request is a list of operations.',
  remedy:
    'Send each operation in a request of its own; they may share a connection. Switch batching off in the client.',
  since: '0.1.0',
  httpStatus: 400,
  message: ({ count }) => `A request must hold one operation, but this one is a list of ${count}.`,
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

export const assertionRefused = defineError<{ reason: string }>({
  code: 'ASSERTION_REFUSED',
  meaning: 'A subgraph was asked by somebody else than the hub, or by a hub whose signature it cannot accept.',
  remedy:
    'Ask the hub, not the subgraph. If it was the hub: compare the clocks, the name of the subgraph, and where it gets the keys of the hub (HUB_JWKS_URL or HUB_JWKS_FILE).',
  since: '0.1.0',
  httpStatus: 401,
  message: ({ reason }) =>
    `This subgraph answers the hub only: expected the header passerelle-assertion with the hub's signature for this request, but it is refused (${reason}).`,
});

export const introspectionRefused = defineError<object>({
  code: 'INTROSPECTION_REFUSED',
  meaning: 'A subgraph shows its schema, __schema, __type and _service, to the registry of the hub only.',
  remedy:
    'Read the schema at the hub, or the schema.graphql of the subgraph. To develop, start it with DANGEROUSLY_ALLOW_INTROSPECTION=true.',
  since: '0.1.0',
  httpStatus: 403,
  message: () => 'This subgraph shows its schema to the registry of the hub only.',
});

export const plannerBusy = defineError<object>({
  code: 'PLANNER_BUSY',
  meaning: 'The operation was not asked before, and too many others wait to be planned.',
  remedy: 'Ask again in a few seconds. Operations that the hub knows are answered meanwhile.',
  since: '0.1.0',
  httpStatus: 503,
  message: () => 'The hub has too many new operations to plan at the moment.',
});

export const operationNotPlanned = defineError<object>({
  code: 'OPERATION_NOT_PLANNED',
  meaning: 'The hub gave up planning the operation: it took too long. For a minute it is refused without another try.',
  remedy:
    'Ask for less in one operation: fields that several subgraphs share are what takes long. Tell the operator the request id.',
  since: '0.1.0',
  httpStatus: 400,
  message: () => 'The operation takes longer to plan than the hub allows.',
});

export const subscriptionNeedsStream = defineError<object>({
  code: 'SUBSCRIPTION_NEEDS_STREAM',
  meaning: 'A subscription was asked in a way that has room for one answer only.',
  remedy:
    'Ask over a WebSocket (graphql-transport-ws), or send accept: text/event-stream, or accept: multipart/mixed;subscriptionSpec=1.0. See docs/live.md.',
  since: '0.1.0',
  httpStatus: 406,
  message: () =>
    'A subscription needs a stream: a WebSocket (graphql-transport-ws), or accept: text/event-stream, or accept: multipart/mixed;subscriptionSpec=1.0.',
});

export const subscriptionLimitReached = defineError<{ what: string; max: number }>({
  code: 'SUBSCRIPTION_LIMIT_REACHED',
  meaning: 'The hub takes no more subscriptions, or connections, from here at this time. What runs is not disturbed.',
  remedy: 'End some first, or ask the operator of the hub for more; the limits are in docs/configuration.md.',
  since: '0.1.0',
  httpStatus: 429,
  message: ({ what, max }) => `There may be ${max} ${what}, and there are.`,
});

export const subscriptionSlowConsumer = defineError<{ max: number }>({
  code: 'SUBSCRIPTION_SLOW_CONSUMER',
  meaning: 'The client took its events too slowly, so its subscription was ended. Nobody else was.',
  remedy: 'Subscribe again with the cursor of the last event: what came since is sent then.',
  since: '0.1.0',
  message: ({ max }) => `${max} events were waiting for this client. Subscribe again after the last cursor.`,
});

export const subscriptionOverloaded = defineError<{ max: number }>({
  code: 'SUBSCRIPTION_OVERLOADED',
  meaning: 'Events came faster than the hub could join them, so the subscription was ended.',
  remedy: 'Subscribe again with the cursor of the last event; ask for less of other subgraphs if it persists.',
  since: '0.1.0',
  message: ({ max }) => `${max} events were waiting to be joined. Subscribe again after the last cursor.`,
});

export const subscriptionInterrupted = defineError<{ subgraph: string }>({
  code: 'SUBSCRIPTION_INTERRUPTED',
  meaning:
    'The connection to the subgraph was lost and its events have no cursor to go on from, so some may be missing.',
  remedy: 'Read what you show anew, then subscribe again.',
  since: '0.1.0',
  message: ({ subgraph }) => `The subgraph "${subgraph}" was lost, and events may have been missed.`,
});

export const subscriptionSchemaChanged = defineError<object>({
  code: 'SUBSCRIPTION_SCHEMA_CHANGED',
  meaning: 'The graph has changed and the subscription does not fit it any more.',
  remedy: 'Read the schema anew and change the operation.',
  since: '0.1.0',
  message: () => 'The graph has changed, and this subscription does not fit it any more.',
});

export const hubRestarting = defineError<object>({
  code: 'HUB_RESTARTING',
  meaning: 'The hub is about to stop, and has ended the subscription.',
  remedy: 'Subscribe again in some seconds with the cursor of the last event: nothing is lost.',
  since: '0.1.0',
  httpStatus: 503,
  message: () => 'The hub is restarting. Subscribe again after the last cursor.',
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

export const operationUnclear = defineError<{ wanted: string | undefined; names: readonly string[] }>({
  code: 'OPERATION_RESOLUTION_FAILURE',
  meaning: 'The document has no operation of this name, or several and none was chosen.',
  remedy: 'Send the name of one of its operations as operationName.',
  since: '0.1.0',
  httpStatus: 400,
  message: ({ wanted, names }) =>
    wanted === undefined
      ? `The document has several operations: operationName must be one of ${names.join(', ')}.`
      : `operationName must be one of ${names.join(', ') || '(the operation has no name)'}, but got: ${JSON.stringify(wanted)}.`,
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
    code: 'BAD_REQUEST',
    meaning: 'The HTTP request is not a GraphQL request.',
    remedy: 'Send a JSON body with a query, and content-type: application/json.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    meaning: 'The hub does not know this id or hash.',
    remedy: 'Send the whole query.',
  },
  {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    meaning: 'The hub does not keep queries by hash.',
    remedy: 'Send the whole query.',
  },
] as const;
