/** How the events of a subgraph are kept and told of. */
export interface EventOptions {
  readonly retentionDays: number;
  /** Where replicas wake each other; they poll where there is none. */
  readonly redisUrl: string | undefined;
}

/** The settings of whoever runs subgraphs. */
export const eventSettings = [
  {
    name: 'EVENTS_RETENTION_DAYS',
    default: '30',
    meaning: 'How long events are kept; a subscriber that comes back later than that gets CURSOR_EXPIRED.',
  },
  {
    name: 'REDIS_URL',
    default: '(none)',
    meaning:
      'redis:// or rediss://: tells the replicas of a subgraph at once of each other’s events. Without it they look twice a second while somebody listens.',
  },
] as const;

/** Reads them; adds a sentence to `problems` for each that cannot be used. */
export function readEventOptions(env: Readonly<Record<string, string | undefined>>, problems: string[]): EventOptions {
  const retentionDays = Number(env.EVENTS_RETENTION_DAYS || 30);
  if (!Number.isInteger(retentionDays) || retentionDays < 1 || retentionDays > 36_500) {
    problems.push(
      `EVENTS_RETENTION_DAYS must be a whole number from 1 to 36500, but got: ${env.EVENTS_RETENTION_DAYS}.`,
    );
  }
  const redisUrl = env.REDIS_URL || undefined;
  // The URL may hold a password, so it is not repeated.
  if (redisUrl && !(URL.canParse(redisUrl) && ['redis:', 'rediss:'].includes(new URL(redisUrl).protocol))) {
    problems.push('REDIS_URL must be a URL that starts with redis:// or rediss://, but it is not.');
  }
  return { retentionDays, redisUrl };
}
