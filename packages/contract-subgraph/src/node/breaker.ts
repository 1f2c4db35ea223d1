export interface BreakerSettings {
  /** Failures in a row after which nothing is asked any more. */
  readonly failuresToOpen: number;
  /** First pause before it is tried again; it doubles up to `maxProbeMs`. */
  readonly probeMs: number;
  readonly maxProbeMs: number;
}

type Phase<Failure> =
  | { readonly name: 'closed'; readonly failures: number }
  | { readonly name: 'open'; readonly because: Failure; readonly timer: NodeJS.Timeout };

/**
 * Knows whether somebody who is asked over a network is down. Probes in the background find out that it is up again; no
 * caller's request is ever the probe.
 */
export class Breaker<Failure> {
  private phase: Phase<Failure> = { name: 'closed', failures: 0 };
  private isInDoubt = false;
  private isStopped = false;

  /** `probe` asks for next to nothing, and throws where no answer comes. */
  constructor(
    private readonly settings: BreakerSettings,
    private readonly probe: () => Promise<unknown>,
  ) {}

  /** Why nothing is asked now; undefined while it is. */
  get because(): Failure | undefined {
    return this.phase.name === 'open' ? this.phase.because : undefined;
  }

  get isOpen(): boolean {
    return this.phase.name === 'open';
  }

  /** There was a sign of life. */
  close(): void {
    if (this.phase.name === 'open') clearTimeout(this.phase.timer);
    else if (this.phase.failures === 0) return;
    this.phase = { name: 'closed', failures: 0 };
  }

  /** Counts a failure, and opens after so many in a row. */
  count(failure: Failure): void {
    if (this.phase.name === 'open') return;
    const failures = this.phase.failures + 1;
    if (failures >= this.settings.failuresToOpen) this.open(failure);
    else this.phase = { name: 'closed', failures };
  }

  /** Opens where a probe that is sent now fails too: what took long may have been the question. */
  async doubt(failure: Failure): Promise<void> {
    if (this.isOpen || this.isInDoubt) return;
    this.isInDoubt = true;
    try {
      await this.probe();
    } catch {
      this.open(failure);
    } finally {
      this.isInDoubt = false;
    }
  }

  open(because: Failure): void {
    if (!this.isOpen) this.openFor(because, this.settings.probeMs);
  }

  stop(): void {
    this.isStopped = true;
    if (this.phase.name === 'open') clearTimeout(this.phase.timer);
  }

  private openFor(because: Failure, pauseMs: number): void {
    if (this.isStopped) return;
    const timer = setTimeout(() => this.tryAgain(because, pauseMs), pauseMs);
    timer.unref();
    this.phase = { name: 'open', because, timer };
  }

  private async tryAgain(because: Failure, pauseMs: number): Promise<void> {
    try {
      await this.probe();
      this.close();
    } catch {
      // A sign of life that came in between counts more.
      if (this.isOpen) this.openFor(because, Math.min(pauseMs * 2, this.settings.maxProbeMs));
    }
  }
}
