import type { ApolloServer } from '@apollo/server';
import type { Observation } from '@passerelle/observe';
import type { FastifyInstance } from 'fastify';
import type { GatewayOptions } from '../gateway-options';
import type { Callers } from '../guard/callers/callers';
import type { DocumentTrust } from '../guard/documents/serve-documents';
import { liveWatch, type WatchedLive } from '../observe/live-watch';
import type { RequestContext } from '../observe/request-context';
import type { Upstream } from '../upstream/connect-upstream';
import { admission } from './admit';
import { errorFormatter } from './format-errors';
import { LiveHub } from './live-hub';
import { Sessions } from './sessions';
import { serveHttpStreams } from './transports/serve-http-streams';
import { serveWebSocket } from './transports/serve-websocket';
import type { TransportParts } from './transports/transport-parts';
import { UpstreamStreams } from './upstream-streams';

export interface ServedLive {
  /** Plans what runs anew: called when Apollo Server has taken in another supergraph. */
  replan(): Promise<void>;
  /** Ends what runs, with a hint to come back, and takes nothing more. */
  drain(): Promise<void>;
}

/** What subscriptions are served with. */
export interface LiveSurroundings {
  readonly apollo: ApolloServer<RequestContext>;
  readonly upstream: Upstream;
  readonly callers: Callers;
  readonly observation: Observation;
  /** Undefined where every document is as good as another. */
  readonly trust: DocumentTrust | undefined;
}

/** Serves subscriptions on the routes of a scope whose callers are known, and on WebSockets at `path`. */
export function serveLive(
  scope: FastifyInstance,
  path: string,
  { live: settings, limits }: Pick<GatewayOptions, 'live' | 'limits'>,
  { apollo, upstream, callers, observation, trust }: LiveSurroundings,
): ServedLive {
  const { log } = scope;
  const format = errorFormatter(log);
  const streams = new UpstreamStreams((name) => upstream.eventSource(name), settings, log);
  const sessions = new Sessions(settings);
  let watched: WatchedLive | undefined;
  const watch = liveWatch(observation, () => watched);
  const hub = new LiveHub({
    admit: admission(apollo, format, limits.maxTokens, trust),
    streams,
    format,
    settings,
    log,
    watch,
  });
  watched = { hub, sessions, streams };
  const parts: TransportParts = {
    hub,
    sessions,
    callers,
    format,
    settings: { ...settings, maxBodyBytes: limits.maxBodyBytes },
    log,
  };
  const transports = [serveHttpStreams(scope, limits.maxTokens, parts), serveWebSocket(scope, path, parts)];
  return {
    replan: () => hub.replan(),
    drain: async () => {
      await Promise.all(transports.map((transport) => transport.drain()));
    },
  };
}
