import type { FinishedAnswer } from '../execution/finished-answer';
import { rightsOf } from '../guard/callers/rights-of';
import type { RequestContext } from '../observe/request-context';
import { Flights } from '../sharing/flights';
import type { Writes } from '../sharing/writes';
import type { KnownOperation } from '../supergraph/known-operation';
import type { Variables } from '../upstream/subgraph';
import type { RunOperation } from './run-operation';

/** Runs a query once for all callers with equal rights who ask it while it runs. Each is told its own request id and cost. */
export class SharedAnswers {
  private readonly byOperation = new WeakMap<KnownOperation, Flights<FinishedAnswer>>();

  constructor(
    private readonly runAlone: RunOperation,
    private readonly writes: Writes,
    private readonly deadlineMs: number,
    private readonly onShared: () => void,
  ) {}

  run(operation: KnownOperation, variables: Variables, context: RequestContext): Promise<FinishedAnswer> {
    if (operation.type !== 'query') return this.runAlone(operation, variables, context);
    const flights = this.flightsOf(operation);
    const key = `${rightsOf(context.caller)}\n${JSON.stringify(variables)}`;
    const underWay = flights.find(key);
    if (underWay) this.onShared();
    // Others may wait when the client that was first has left.
    const flight =
      underWay ?? flights.start(key, (signal) => this.runAlone(operation, variables, { ...context, signal }));
    return flight.wait(context.signal);
  }

  private flightsOf(operation: KnownOperation): Flights<FinishedAnswer> {
    let flights = this.byOperation.get(operation);
    if (!flights) {
      flights = new Flights(this.writes, this.deadlineMs / 2);
      this.byOperation.set(operation, flights);
    }
    return flights;
  }
}
