import type { FastifyBaseLogger } from 'fastify';
import { Redis } from 'ioredis';

/** How long Redis may take; then the caller is counted here. */
const answerWithinMs = 250;
const longestPauseMs = 5_000;

/**
 * Connects, and connects again for ever. A command fails at once while there is no connection. The log is told once when
 * Redis goes and once when it comes.
 */
export function connectRedis(url: string, log: Pick<FastifyBaseLogger, 'info' | 'warn'>): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: answerWithinMs,
    connectTimeout: longestPauseMs,
    retryStrategy: (attempt) => Math.min(attempt * 200, longestPauseMs),
  });
  let isAway = false;
  redis.on('error', (error: NodeJS.ErrnoException) => {
    if (isAway) return;
    isAway = true;
    // Not the error as a whole: its address may carry a password.
    log.warn({ code: error.code ?? error.name }, 'Redis does not answer: each gateway counts its callers alone');
  });
  redis.on('ready', () => {
    if (isAway) log.info('Redis answers again: the gateways count their callers together');
    isAway = false;
  });
  return redis;
}
