import { errors } from '@passerelle/protocol';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../callers/caller';
import { Budget, type Remaining, windowSeconds } from './budget';
import { callerKey } from './caller-key';
import { connectRedis } from './connect-redis';

export interface RateOptions {
  /** 0 for no limit. */
  readonly requestsPerMinute: number;
  /** What the operations of a caller may be estimated to cost together; 0 for no limit. */
  readonly costPerMinute: number;
  /** Where several gateways count together. */
  readonly redisUrl: string | null;
}

export const defaultRates: RateOptions = { requestsPerMinute: 6_000, costPerMinute: 1_000_000, redisUrl: null };

/** How much each caller may ask in a minute. */
export interface Rates {
  /** Counts a request. Throws RATE_LIMITED where the caller has asked enough, before anything of it is read. */
  admit(caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Counts what an operation is estimated to cost; it is missing from the caller's next requests. */
  charge(caller: Caller, request: FastifyRequest, cost: number): void;
  stop(): void;
}

export function limitRates({ requestsPerMinute, costPerMinute, redisUrl }: RateOptions, log: FastifyBaseLogger): Rates {
  const isLimited = requestsPerMinute > 0 || costPerMinute > 0;
  const redis = redisUrl !== null && isLimited ? connectRedis(redisUrl, log) : undefined;
  const requests = requestsPerMinute > 0 ? new Budget('requests', requestsPerMinute, redis) : undefined;
  const costs = costPerMinute > 0 ? new Budget('cost', costPerMinute, redis) : undefined;
  return {
    admit: async (caller, { ip }, reply) => {
      if (!isLimited) return;
      const key = callerKey(caller, ip);
      const found = await Promise.all([requests?.take(key), costs?.look(key)]);
      const budgets = found.filter((one) => one !== undefined);
      reply.header(
        'ratelimit-policy',
        budgets.map(({ of, quota }) => `"${of}";q=${quota};w=${windowSeconds}`).join(', '),
      );
      reply.header(
        'ratelimit',
        budgets.map(({ of, left, resetSeconds }) => `"${of}";r=${left};t=${resetSeconds}`).join(', '),
      );
      const spent = budgets.filter(({ isSpent }) => isSpent);
      if (spent.length > 0) refuse(spent, reply);
    },
    charge: (caller, { ip }, cost) => {
      costs
        ?.charge(callerKey(caller, ip), cost)
        .catch((error: unknown) => log.error({ err: error }, 'a cost was not counted'));
    },
    stop: () => redis?.disconnect(),
  };
}

/** Names the budget that is refilled last. */
function refuse(spent: readonly Remaining[], reply: FastifyReply): never {
  const [last] = [...spent].sort((one, other) => other.resetSeconds - one.resetSeconds);
  const { of, quota, resetSeconds } = last as Remaining;
  reply.header('retry-after', String(resetSeconds));
  throw errors.rateLimited({ what: of, max: quota, retryAfterSeconds: resetSeconds });
}
