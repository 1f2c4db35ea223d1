/** Why a request to a subgraph is not taken for one of the hub. */
export type RefusalReason =
  | 'missing'
  | 'malformed'
  | 'unknown key'
  | 'wrong signature'
  | 'expired'
  | 'not valid yet'
  | 'another subgraph'
  | 'another operation'
  | 'another body'
  | 'used before'
  | 'not for one request';

/** An assertion that is not good for the request it came with. The token is not in it. */
export class AssertionRefused extends Error {
  constructor(
    readonly reason: RefusalReason,
    options?: ErrorOptions,
  ) {
    super(`the assertion was refused: ${reason}`, options);
  }
}
