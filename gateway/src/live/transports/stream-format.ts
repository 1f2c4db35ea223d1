import type { GraphQLFormattedError } from 'graphql';
import type { LiveEvent } from '../live-event';
import type { Transport } from '../sessions';

/** How a subscription is written into one HTTP response. */
export interface StreamFormat {
  readonly transport: Transport;
  readonly contentType: string;
  readonly opening: string;
  /** Shows that the connection is alive. */
  readonly heartbeat: string;
  event(event: LiveEvent): string;
  /** The end of a subscription that was refused before it began. */
  refused(errors: readonly GraphQLFormattedError[]): string;
  /** The end of one that ran. */
  failed(errors: readonly GraphQLFormattedError[]): string;
  readonly complete: string;
  /** The end for now: the client is to come back after this time. */
  restarting(error: GraphQLFormattedError, afterMs: number): string;
}
