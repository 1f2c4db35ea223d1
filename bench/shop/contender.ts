/** What a contender tells the bench when it is asked for its usage. */
export interface Usage {
  /** Milliseconds of CPU time of the whole process, so far. */
  readonly cpuMs: number;
  readonly rssBytes: number;
}

/** Runs in a contender's process: says where it answers, and what it has used whenever it is asked. */
export function contend(start: () => Promise<string>): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const usage: Usage = { cpuMs: (user + system) / 1_000, rssBytes: process.memoryUsage.rss() };
    process.send?.(usage);
  });
  start().then(
    (url) => process.send?.(url),
    (error: Error) => {
      console.error(error);
      process.exit(1);
    },
  );
}

/** Of the subgraphs, as the bench has set it. */
export function shopUrls(): ReadonlyMap<string, string> {
  return new Map(JSON.parse(process.env.SHOP ?? '[]') as [string, string][]);
}
