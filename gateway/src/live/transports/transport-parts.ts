import type { FastifyBaseLogger } from 'fastify';
import type { Callers } from '../../guard/callers/callers';
import type { FormatErrors } from '../format-errors';
import type { LiveHub } from '../live-hub';
import type { LiveSettings } from '../live-settings';
import type { Sessions } from '../sessions';

/** What every transport is served with. */
export interface TransportParts {
  readonly hub: LiveHub;
  readonly sessions: Sessions;
  readonly callers: Callers;
  readonly format: FormatErrors;
  readonly settings: LiveSettings & { readonly maxBodyBytes: number };
  readonly log: FastifyBaseLogger;
}

/** A transport that serves. */
export interface ServedTransport {
  /** Takes no more clients, tells those there are to come back, and resolves when they are gone. */
  drain(): Promise<void>;
}
