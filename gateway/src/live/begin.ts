import { randomUUID } from 'node:crypto';
import { ClientQueue } from './client-queue';
import type { FormatErrors } from './format-errors';
import type { LiveEvent } from './live-event';
import type { LiveHub } from './live-hub';
import { readLiveRequest } from './live-request';
import type { Session } from './sessions';
import { SubscriptionEnded } from './subscription-ended';

export interface Beginning {
  /** The parameters of a GraphQL request, as they came. */
  readonly given: unknown;
  readonly requestId?: string;
  readonly lastEventId?: string | undefined;
}

/** Asks the hub on behalf of a connection, within its caps. Throws SubscriptionEnded for all that is refused. */
export async function begin(
  hub: LiveHub,
  session: Session,
  format: FormatErrors,
  { given, requestId = randomUUID(), lastEventId }: Beginning,
): Promise<ClientQueue | LiveEvent> {
  let free = (): void => undefined;
  try {
    const request = readLiveRequest(given);
    free = session.take();
    const begun = await hub.ask(request, { caller: session.caller, requestId, lastEventId, onEnd: free });
    if (!(begun instanceof ClientQueue)) free();
    return begun;
  } catch (error) {
    free();
    throw error instanceof SubscriptionEnded ? error : new SubscriptionEnded(format([error], requestId));
  }
}
