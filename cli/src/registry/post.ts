import { CliError, exitCodes } from '../cli-error';

/** A check composes the whole graph; what takes longer than this does not come. */
const timeoutMs = 60_000;

export interface Posted {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Sends a request and reads the JSON that comes. Throws with exit code 3 where none does; `hint` says what to do. */
export async function post(url: URL, headers: Record<string, string>, body: string, hint: string): Promise<Posted> {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    // What is signed is for this address and no other.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: Error) => {
    throw unreachable(`${url.href} does not answer: ${reasonOf(error)}. ${hint}`);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) {
    throw unreachable(
      `${url.href} must answer with a JSON object, but answered ${response.status} with something else. ${hint}`,
    );
  }
  return { status: response.status, body: answer as Record<string, unknown> };
}

function unreachable(message: string): CliError {
  return new CliError(message, exitCodes.unreachable);
}

function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return `nothing came within ${timeoutMs / 1000} seconds`;
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? error.message;
}
