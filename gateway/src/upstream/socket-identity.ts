import { headers } from '@passerelle/protocol';
import type { RequestContext } from '../observe/request-context';

/** What a subgraph is told of whom a WebSocket is opened for; asked anew for each connection. */
export function connectionParamsOf(_context: RequestContext): Record<string, unknown> {
  return {};
}

/** What a subgraph is told with each subscription on it. */
export function subscriptionExtensionsOf({ requestId }: RequestContext): Record<string, unknown> {
  return { [headers.requestId]: requestId };
}
