import type Redis from 'ioredis';
import type { Log } from '../server/log';

/** Tells the other processes of a subgraph that there are new events. It carries none: what it loses, polling finds. */
export interface RedisWake {
  announce(): void;
  stop(): Promise<void>;
}

const retryMs = 1_000;

/** Calls `onWake` when another process announces something. Redis may come and go; the log says so once each time. */
export function redisWake(
  { url, channel }: { readonly url: string; readonly channel: string },
  onWake: () => void,
  log: Log,
): RedisWake {
  const speaker = connect(url);
  const ear = connect(url);
  let [isAway, isStopped] = [false, false];
  ear.on('close', () => {
    if (!isAway && !isStopped) log.warn({}, 'Redis does not answer; new events of other processes are polled for');
    isAway = true;
  });
  ear.on('ready', () => {
    if (isAway) log.info({}, 'Redis answers again');
    isAway = false;
    // What was announced meanwhile has been missed.
    ear.subscribe(channel).then(onWake, () => undefined);
  });
  ear.on('message', onWake);
  return {
    announce: () => void speaker.publish(channel, '').catch(() => undefined),
    stop: async () => {
      isStopped = true;
      speaker.disconnect();
      ear.disconnect();
    },
  };
}

function connect(url: string): Redis {
  // Loaded here only: it is a good part of a subgraph's start, and most run without.
  const { Redis } = require('ioredis') as typeof import('ioredis');
  const redis = new Redis(url, {
    retryStrategy: () => retryMs,
    // What cannot be said now need not be said later.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResubscribe: false,
  });
  // Told of by `close`; unheard, it would end the process.
  redis.on('error', () => undefined);
  return redis;
}
