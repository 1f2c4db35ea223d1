/** Why a node's rows are missing. */
export type FailureStatus = 'TIMEOUT' | 'ERROR' | 'DENIED' | 'INCOMPATIBLE';

/** A node did not answer as it should. The message is for clients: it names no address and repeats no body. */
export class NodeFailure extends Error {
  override readonly name = 'NodeFailure';

  constructor(
    readonly status: FailureStatus,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
