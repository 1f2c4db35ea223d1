import { headers as passerelleHeaders } from '@passerelle/protocol';
import type { FastifyBaseLogger } from 'fastify';
import { Agent, request } from 'undici';
import { keepSupergraph, readKeptSupergraph } from './kept-supergraph';
import { checkSignature } from './signature';
import type { SignedSupergraph } from './signed-supergraph';
import type { RegistryOrigin, SupergraphSource, SupergraphTaker } from './supergraph-source';

const deadlineMs = 10_000;
const maxSupergraphBytes = 64 * 1024 * 1024;

interface Fetched extends SignedSupergraph {
  readonly etag: string | undefined;
}

/** A registry that is asked every few seconds. What it answers counts as far as it is signed; away, the last good one does. */
export function registrySource(origin: RegistryOrigin, log: FastifyBaseLogger): SupergraphSource {
  return new RegistrySource(origin, log);
}

class RegistrySource implements SupergraphSource {
  private readonly agent = new Agent({
    maxResponseSize: maxSupergraphBytes,
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
    connect: { timeout: deadlineMs },
  });
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private etag: string | undefined;
  private refused: SignedSupergraph | undefined;
  private isAway = false;

  constructor(
    private readonly origin: RegistryOrigin,
    private readonly log: FastifyBaseLogger,
  ) {}

  async start(taker: SupergraphTaker): Promise<void> {
    try {
      const fetched = await this.fetch();
      if (fetched) await this.take(fetched, taker);
    } catch (error) {
      this.isAway = true;
      await this.startFromKept(taker, error);
    }
    this.pollAgain(taker);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.stopping.abort();
    await this.agent.destroy();
  }

  private async startFromKept(taker: SupergraphTaker, registryError: unknown): Promise<void> {
    const { url, keys, keptFile } = this.origin;
    try {
      const kept = await readKeptSupergraph(keptFile);
      await checkSignature(kept.sdl, kept.signature, keys);
      await taker.serve(kept.sdl.toString('utf8'));
    } catch (keptError) {
      throw new Error(
        `there is no supergraph to serve. The registry ${url}: ${messageOf(registryError)}. The last good one, ${keptFile}: ${messageOf(keptError)}. Start the registry, or copy ${keptFile} from another gateway.`,
      );
    }
    this.log.warn(
      { err: registryError, url, keptFile },
      'the registry gave no good supergraph; the last good one is served',
    );
  }

  private pollAgain(taker: SupergraphTaker): void {
    if (this.stopping.signal.aborted) return;
    // Gateways that were started together do not stay in step.
    const pause = this.origin.pollMs * (0.9 + Math.random() * 0.2);
    this.timer = setTimeout(() => this.poll(taker).finally(() => this.pollAgain(taker)), pause);
    this.timer.unref();
  }

  private async poll(taker: SupergraphTaker): Promise<void> {
    let fetched: Fetched | null;
    try {
      fetched = await this.fetch();
    } catch (error) {
      if (!this.isAway && !this.stopping.signal.aborted) {
        this.log.warn(
          { err: error, url: this.origin.url },
          'the registry does not answer; the supergraph stays as it is',
        );
      }
      this.isAway = true;
      return;
    }
    if (this.isAway) this.log.info({ url: this.origin.url }, 'the registry answers again');
    this.isAway = false;
    if (fetched === null || this.isRefused(fetched)) return;
    try {
      await this.take(fetched, taker);
    } catch (error) {
      this.refused = fetched;
      taker.refuse(error);
    }
  }

  private async take(fetched: Fetched, taker: SupergraphTaker): Promise<void> {
    await checkSignature(fetched.sdl, fetched.signature, this.origin.keys);
    await taker.serve(fetched.sdl.toString('utf8'));
    this.refused = undefined;
    this.etag = fetched.etag;
    await keepSupergraph(this.origin.keptFile, fetched).catch((error: unknown) =>
      this.log.warn({ err: error }, 'the supergraph is served, but could not be kept for a start without the registry'),
    );
  }

  /** The same again was told once. */
  private isRefused({ sdl, signature }: Fetched): boolean {
    return this.refused !== undefined && this.refused.signature === signature && this.refused.sdl.equals(sdl);
  }

  /** Null where nothing has changed. Follows no redirect. */
  private async fetch(): Promise<Fetched | null> {
    const { statusCode, headers, body } = await request(this.origin.url, {
      dispatcher: this.agent,
      headers: { accept: 'text/plain, */*', ...(this.etag !== undefined && { 'if-none-match': this.etag }) },
      signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(deadlineMs)]),
    });
    const sdl = Buffer.from(await body.arrayBuffer());
    if (statusCode === 304 && this.etag !== undefined) return null;
    if (statusCode !== 200) throw new Error(`it answered HTTP ${statusCode}`);
    return { sdl, signature: one(headers[passerelleHeaders.signature]), etag: one(headers.etag) };
  }
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function messageOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || String(error);
}
