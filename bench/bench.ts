/** A question about speed, and what answers it. */
export interface Bench {
  readonly name: string;
  readonly question: string;
  /** Measures and returns the answer as Markdown. `tell` says how far it is. */
  run(tell: (progress: string) => void): Promise<string>;
}
