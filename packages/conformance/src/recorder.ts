import { type Check, runCheck } from './check';
import { requestByHand } from './node/request-by-hand';
import type { Outcome } from './outcome';
import type { CheckResult, Verdict } from './report';

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly onCheck: (check: string, where: string) => void;
}

/** Runs checks one after the other and keeps what came of each. */
export class Recorder {
  readonly results: CheckResult[] = [];

  constructor(private readonly asked: Asked) {}

  async run<Subject>(check: Check<Subject>, subject: Subject, where: string): Promise<Verdict> {
    this.asked.onCheck(check.name, where);
    return this.keep(check, where, await runCheck(check, subject));
  }

  /** Keeps a check that nothing can be said about. */
  skip<Subject>(check: Check<Subject>, where: string, because: string): void {
    this.keep(check, where, { verdict: 'not applicable', came: because });
  }

  private keep<Subject>({ name, promise }: Check<Subject>, where: string, outcome: Outcome): Verdict {
    const { url, headers } = this.asked;
    const { verdict, came, exchange } = outcome;
    const isToRepeat = verdict === 'fail' && exchange !== undefined;
    const request = isToRepeat ? requestByHand(url, headers, exchange.body) : null;
    this.results.push({ check: name, where, verdict, expected: promise, came, request });
    return verdict;
  }
}
