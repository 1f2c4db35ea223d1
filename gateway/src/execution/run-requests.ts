import type { Execution } from './execution';
import { isForEntities, type JoinedFetches } from './join-fetches';

/** Runs the requests at these positions as one. */
export type RunTogether = (positions: readonly number[], execution: Execution) => Promise<void>;

/**
 * Runs the requests of a plan, each as soon as what it needs has come. One that could go with another to the same
 * subgraph waits for it a moment, if that other waits only for answers that are on their way: which request a plan's
 * branches reach at the same time, nobody knows before. 0 ms runs them as they are planned.
 */
export function runRequests(
  requests: readonly JoinedFetches[],
  runTogether: RunTogether,
  joinWaitMs: number,
): (execution: Execution) => Promise<void> {
  const waiting = requests.map((_, position) =>
    requests.flatMap(({ after }, later) => (after.includes(position) ? [later] : [])),
  );
  return (execution) =>
    new Promise((resolve, reject) => {
      const unmet = requests.map(({ after }) => after.length);
      const started = new Set<number>();
      const done = new Set<number>();
      const held = new Map<string, NodeJS.Timeout | undefined>();

      const startTogether = (positions: readonly number[]): void => {
        for (const position of positions) started.add(position);
        runTogether(positions, execution).then(() => finish(positions), reject);
      };
      const finish = (positions: readonly number[]): void => {
        for (const position of positions) {
          done.add(position);
          for (const later of waiting[position] as number[]) unmet[later] = (unmet[later] as number) - 1;
        }
        if (done.size === requests.length) resolve();
        else startReady();
      };
      const isReady = (position: number): boolean => unmet[position] === 0 && !started.has(position);
      /** Whether it waits, and only for answers that are on their way. */
      const isNear = (position: number): boolean =>
        (unmet[position] as number) > 0 && (requests[position] as JoinedFetches).after.every((one) => started.has(one));
      const release = (subgraph: string): void => {
        clearTimeout(held.get(subgraph));
        held.delete(subgraph);
        const ready = requests.flatMap((request, position) =>
          request.subgraph === subgraph && isForEntities(request) && isReady(position) ? [position] : [],
        );
        if (ready.length > 0) startTogether(ready);
      };
      const startReady = (): void => {
        const subgraphs = new Set<string>();
        requests.forEach((request, position) => {
          if (!isReady(position)) return;
          if (joinWaitMs > 0 && isForEntities(request)) subgraphs.add(request.subgraph);
          else startTogether([position]);
        });
        for (const subgraph of subgraphs) {
          const isWorthWaiting = requests.some(
            (request, position) => request.subgraph === subgraph && isForEntities(request) && isNear(position),
          );
          if (!isWorthWaiting) release(subgraph);
          else if (!held.has(subgraph)) held.set(subgraph, setTimeout(release, joinWaitMs, subgraph));
        }
      };
      if (requests.length === 0) resolve();
      else startReady();
    });
}
