import { type Span, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { type Observation, stepSeconds } from '@passerelle/observe';
import { errors } from '@passerelle/protocol';
import type { DataSource, QueryRunner } from 'typeorm';
import { currentCount } from '../database/statement-counter';
import { describeStatement } from './describe-statement';

type Query = (sql: string, parameters?: unknown[], useStructuredResult?: boolean) => Promise<unknown>;

/** Counts, times and traces each SQL statement that a request causes. Its parameters are not looked at. */
export function watchStatements(dataSources: readonly DataSource[], observation: Observation): void {
  const watch = statementWatch(observation);
  for (const dataSource of new Set(dataSources)) {
    const create = dataSource.createQueryRunner.bind(dataSource);
    const watched = new WeakSet<QueryRunner>();
    // SQLite's driver gives everybody the same one.
    dataSource.createQueryRunner = (mode) => {
      const runner = create(mode);
      if (!watched.has(runner)) runner.query = watch(unlessTooLate(runner), dataSource.options.type) as never;
      watched.add(runner);
      return runner;
    };
  }
}

/**
 * Refuses to begin reading what nobody waits for any more. Within a transaction nothing is refused: one that could be
 * neither committed nor rolled back would hold its locks.
 */
function unlessTooLate(runner: QueryRunner): Query {
  const query = runner.query.bind(runner) as Query;
  return (sql, parameters, useStructuredResult) => {
    const isTooLate = performance.now() >= (currentCount()?.endsAt ?? Number.POSITIVE_INFINITY);
    if (isTooLate && !runner.isTransactionActive) return Promise.reject(errors.requestDeadlineExceeded({}));
    return query(sql, parameters, useStructuredResult);
  };
}

/** TypeORM tells of the beginning of a statement only, and of its end in whole milliseconds. */
function statementWatch({ meter, tracing }: Observation): (query: Query, driver: string) => Query {
  const statements = meter.createCounter('passerelle_sql_statements_total', {
    description: 'SQL statements that requests caused, by kind and by whether they failed.',
  });
  const duration = meter.createHistogram('passerelle_sql_duration_seconds', {
    description: 'How long a SQL statement took, with the wait for a connection.',
    advice: { explicitBucketBoundaries: stepSeconds },
  });
  return (query, driver) => async (sql, parameters, useStructuredResult) => {
    const request = currentCount();
    if (!request) return query(sql, parameters, useStructuredResult);
    const span = request.trace && tracing.tracer.startSpan('SQL', { kind: SpanKind.CLIENT }, request.trace);
    const startedAt = performance.now();
    const end = (outcome: 'ok' | 'failed'): void => {
      const operation = operationOf(sql);
      duration.record((performance.now() - startedAt) / 1000, { operation });
      statements.add(1, { operation, outcome });
      if (span) endSpan(span, sql, driver, outcome);
    };
    try {
      const result = await query(sql, parameters, useStructuredResult);
      end('ok');
      return result;
    } catch (error) {
      end('failed');
      throw error;
    }
  };
}

const operations = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE']);

function operationOf(sql: string): string {
  const word = sql.trimStart().slice(0, 6).toUpperCase();
  return operations.has(word) ? word : 'OTHER';
}

function endSpan(span: Span, sql: string, driver: string, outcome: 'ok' | 'failed'): void {
  if (span.isRecording()) {
    const { name, attributes } = describeStatement(sql, driver);
    span.updateName(name).setAttributes(attributes);
    if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
