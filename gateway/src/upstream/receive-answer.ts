import { isAscii } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

export interface ReceivedAnswer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Sends a request and gives its whole answer. Throws when the answer is not there by the deadline, or when the signal
 * says to give up. Dispatched without a stream in between, and with a plain timer: both are most of what a call costs.
 */
export function receiveAnswer(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  deadlineMs: number,
  signal: AbortSignal | undefined,
): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let statusCode = 0;
    let headers: IncomingHttpHeaders = {};
    let controller: Dispatcher.DispatchController | undefined;
    let givenUp: Error | undefined;
    const giveUp = (reason: Error): void => {
      givenUp = reason;
      controller?.abort(reason);
      end(() => reject(reason));
    };
    const onAbort = (): void => giveUp(signal?.reason as Error);
    const timer = setTimeout(
      () => giveUp(new DOMException('The subgraph did not answer in time.', 'TimeoutError')),
      deadlineMs,
    );
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    dispatcher.dispatch(request, {
      onRequestStart: (started) => {
        controller = started;
        if (givenUp) started.abort(givenUp);
      },
      onResponseStart: (_controller, status, received) => {
        statusCode = status;
        headers = received;
      },
      onResponseData: (_controller, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => end(() => resolve({ statusCode, headers, text: textOf(chunks) })),
      onResponseError: (_controller, error) => end(() => reject(error)),
    });
  });
}

/** Text that is ASCII, as most is, need not be decoded. */
function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
  if (isAscii(bytes)) return bytes.toString('latin1');
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
