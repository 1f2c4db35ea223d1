import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';

export interface PlanStoreLimits {
  readonly maxFiles: number;
  readonly maxBytes: number;
}

export const defaultPlanStoreLimits: PlanStoreLimits = { maxFiles: 10_000, maxBytes: 256 * 1024 * 1024 };

/** How many plans are written before the folder is looked through for those that have to go. */
const writesBetweenTrims = 256;

/** Plans that are being written; more than this at once are not kept. */
const maxWriting = 64;

/**
 * Keeps plans in a folder, so that a gateway that starts again plans nothing anew. Several processes may share it. Whatever
 * goes wrong with the disk costs planning and nothing else: it is logged once, until it goes well again.
 */
export class PlanStore {
  private readonly writing = new Set<Promise<void>>();
  private written = 0;
  private isFailing = false;

  constructor(
    private readonly folder: string,
    private readonly log: Pick<FastifyBaseLogger, 'info' | 'warn'>,
    private readonly limits: PlanStoreLimits = defaultPlanStoreLimits,
  ) {}

  /** The plan kept under this key. Undefined where there is none, or not the one that was written. */
  async read(key: string): Promise<string | undefined> {
    const path = this.pathOf(key);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const plan = text.slice(text.indexOf('\n') + 1);
    if (text !== entryOf(key, plan)) return undefined;
    // What is used stays: the oldest go first.
    const now = new Date();
    // What is used stays: the oldest go first.
    await utimes(path, now, now).catch(() => undefined);
    return plan;
  }

  /** Keeps a plan. Nobody waits for it. */
  keep(key: string, plan: string): void {
    if (this.writing.size >= maxWriting) return;
    const writing = this.write(key, plan)
      .then(
        () => this.succeeded(),
        (error: unknown) => this.failed(error),
      )
      .finally(() => this.writing.delete(writing));
    this.writing.add(writing);
  }

  /** Resolves when all that was to be kept is. */
  async settled(): Promise<void> {
    await Promise.all(this.writing);
  }

  private async write(key: string, plan: string): Promise<void> {
    const path = this.pathOf(key);
    const unfinished = `${path}.${process.pid}.tmp`;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      await writeFile(unfinished, entryOf(key, plan), { mode: 0o600 });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw error;
    }
    if (this.written++ % writesBetweenTrims === 0) await this.trim();
  }

  private async trim(): Promise<void> {
    const files: { path: string; at: number; bytes: number }[] = [];
    for (const name of await readdir(this.folder)) {
      if (!/\.plan(\.\d+\.tmp)?$/.test(name)) continue;
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found) files.push({ path, at: found.mtimeMs, bytes: found.size });
    }
    files.sort((one, other) => other.at - one.at);
    let bytes = 0;
    for (const [index, file] of files.entries()) {
      bytes += file.bytes;
      if (index >= this.limits.maxFiles || bytes > this.limits.maxBytes) await rm(file.path, { force: true });
    }
  }

  private succeeded(): void {
    if (this.isFailing) this.log.info({ folder: this.folder }, 'plans are kept on disk again');
    this.isFailing = false;
  }

  private failed(error: unknown): void {
    if (!this.isFailing) {
      this.log.warn(
        { err: error, folder: this.folder },
        'plans are not kept on disk; they are made anew after a restart',
      );
    }
    this.isFailing = true;
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.plan`);
  }
}

/** A plan with what shows that it is whole, and the one of this key. */
function entryOf(key: string, plan: string): string {
  return `${createHash('sha256').update(key).update('\n').update(plan).digest('hex')}\n${plan}`;
}
