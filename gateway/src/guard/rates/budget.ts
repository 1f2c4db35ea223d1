import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** What a caller may still have of something. */
export interface Remaining {
  readonly of: string;
  readonly quota: number;
  readonly left: number;
  readonly resetSeconds: number;
  readonly isSpent: boolean;
}

export const windowSeconds = 60;

/** So much of something a minute for each caller, counted in Redis or, where it does not answer, here. */
export class Budget {
  private readonly limiter: RateLimiterMemory | RateLimiterRedis;

  constructor(
    private readonly of: string,
    private readonly quota: number,
    redis: Redis | undefined,
  ) {
    const options = { points: quota, duration: windowSeconds, keyPrefix: `passerelle:rate:${of}` };
    const here = new RateLimiterMemory(options);
    this.limiter = redis
      ? new RateLimiterRedis({ ...options, storeClient: redis, rejectIfRedisNotReady: true, insuranceLimiter: here })
      : here;
  }

  /** Takes one; spent where there was none left. */
  async take(caller: string): Promise<Remaining> {
    const found = await this.limiter.consume(caller, 1).catch((result: unknown) => {
      if (result instanceof RateLimiterRes) return result;
      throw result;
    });
    return this.remaining(found, found.consumedPoints > this.quota);
  }

  async look(caller: string): Promise<Remaining> {
    const found = await this.limiter.get(caller);
    return this.remaining(found, found !== null && found.consumedPoints >= this.quota);
  }

  /** Takes more than there may be: what is short is missing from the same minute only. */
  async charge(caller: string, points: number): Promise<void> {
    if (points > 0) await this.limiter.penalty(caller, Math.ceil(points));
  }

  private remaining(found: RateLimiterRes | null, isSpent: boolean): Remaining {
    return {
      of: this.of,
      quota: this.quota,
      left: Math.max(this.quota - (found?.consumedPoints ?? 0), 0),
      resetSeconds: Math.ceil((found?.msBeforeNext ?? windowSeconds * 1000) / 1000),
      isSpent,
    };
  }
}
