/** A federation router that knows nothing of contracts, answering over HTTP. */
export interface Router {
  readonly url: string;
  stop(): Promise<void>;
}
