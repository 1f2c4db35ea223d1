import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from '@opentelemetry/api';
import type { Logger } from 'typeorm';

interface Count {
  statements: number;
  /** The trace the statements belong to. */
  readonly trace?: Context;
  /** When nobody waits for them any more, as `performance.now()` tells. */
  readonly endsAt?: number;
}

const current = new AsyncLocalStorage<Count>();

/** Counts the SQL statements that `work` causes, and only those. */
export function countingStatements<Result>(count: Count, work: () => Result): Result {
  return current.run(count, work);
}

/** The count of whoever is being worked for; none outside of a request. */
export function currentCount(): Count | undefined {
  return current.getStore();
}

/** TypeORM logger that counts statements and hands slow or failing ones to the log. */
export class StatementCounter implements Logger {
  constructor(private readonly warn: (details: object, message: string) => void) {}

  logQuery(): void {
    const count = current.getStore();
    if (count) count.statements += 1;
  }

  logQueryError(error: string | Error, query: string): void {
    // The error's message may repeat the values of a row; its code does not.
    this.warn({ code: (error as { code?: string }).code, sql: query }, 'a SQL statement failed');
  }

  logQuerySlow(time: number, query: string): void {
    this.warn({ ms: time, sql: query }, 'a SQL statement was slow');
  }

  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
