import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import { loadSupergraph } from './load-supergraph';
import type { AskedPlan, PlannerAnswer } from './planner-messages';

// The planner's thread: loads the supergraph it was given, tells what it knows of it, then plans what it is asked, one after
// the other.
const answer = (message: PlannerAnswer): void => parentPort?.postMessage(message);

try {
  const { facts, plan } = loadSupergraph(workerData as string);
  answer({ kind: 'loaded', facts });
  parentPort?.on('message', ({ source, operationName }: AskedPlan) => {
    try {
      answer({ kind: 'planned', plan: JSON.stringify(plan(parse(source, { noLocation: true }), operationName)) });
    } catch (error) {
      answer({ kind: 'failed', error });
    }
  });
} catch (error) {
  answer({ kind: 'failed', error });
}
