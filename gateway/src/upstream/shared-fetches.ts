import { Flights } from '../sharing/flights';
import type { Writes } from '../sharing/writes';
import { parseAnswer } from './parse-answer';
import type { AskSubgraph, UpstreamAnswer, UpstreamRequest } from './subgraph-client';

/**
 * Sends equal questions of callers with equal rights once while the first is under way. Each gets values of its own, which
 * the executor merges into.
 */
export class SharedFetches implements AskSubgraph {
  private readonly flights: Flights<UpstreamAnswer>;

  constructor(
    private readonly subgraph: AskSubgraph,
    private readonly deadlineMs: number,
    writes: Writes,
    private readonly onShared: () => void,
  ) {
    this.flights = new Flights(writes, deadlineMs / 2);
  }

  async ask(request: UpstreamRequest): Promise<UpstreamAnswer> {
    const { rights, notBefore, signal, timeoutMs = this.deadlineMs } = request;
    // Who has less time than the subgraph may take asks alone: its deadline is nobody else's.
    if (rights === undefined || timeoutMs < this.deadlineMs) return this.subgraph.ask(request);
    const key = `${rights}\n${request.body}`;
    const underWay = this.flights.find(key, notBefore);
    if (!underWay) {
      return this.flights.start(key, (left) => this.subgraph.ask({ ...request, signal: left })).wait(signal);
    }
    this.onShared();
    const answer = await underWay.wait(signal);
    // The statements are counted where the question was sent.
    return { ...answer, ...parseAnswer(answer.text), sqlStatements: 0 };
  }
}
