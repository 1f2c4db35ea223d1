import { errors } from '@passerelle/protocol';
import { sha256 } from '../content/content-store';

/** What a gateway counted in one hour. */
export interface UsageReport {
  /** `2026-11-21T14`, UTC. */
  readonly hour: string;
  readonly operations: readonly ReportedOperation[];
}

export interface ReportedOperation {
  /** SHA-256 of the document. */
  readonly hash: string;
  readonly document: string;
  readonly name: string | null;
  readonly client: string;
  readonly requests: number;
  /** Coordinates, `Type.field`. */
  readonly fields: readonly string[];
}

export const reportLimits = {
  operations: 1000,
  fields: 1000,
  documentLength: 100_000,
  clientLength: 100,
  requests: 10_000_000,
} as const;

/** Reads the body of a report. Throws BAD_USER_INPUT with what is wrong. */
export function readReport(text: string, now: Date, retentionDays: number): UsageReport {
  const body = parseJson(text);
  const hour = String(body.hour);
  const time = /^\d{4}-\d\d-\d\dT\d\d$/.test(hour) ? Date.parse(`${hour}:00:00Z`) : Number.NaN;
  const oldest = now.getTime() - retentionDays * 24 * 3_600_000;
  if (Number.isNaN(time) || time > now.getTime() + 3_600_000 || time < oldest) {
    throw wrong(
      'hour',
      `an hour of the last ${retentionDays} days such as ${now.toISOString().slice(0, 13)}`,
      body.hour,
    );
  }
  const { operations } = body;
  if (!Array.isArray(operations) || operations.length > reportLimits.operations) {
    const came = Array.isArray(operations) ? `${operations.length} of them` : operations;
    throw wrong('operations', `a list of at most ${reportLimits.operations}`, came);
  }
  return { hour, operations: operations.map(readOperation) };
}

function readOperation(value: Record<string, unknown>, index: number): ReportedOperation {
  const at = (name: string) => `operations[${index}].${name}`;
  const { document, name = null, client, requests, fields } = value ?? {};
  if (typeof document !== 'string' || document === '' || document.length > reportLimits.documentLength) {
    throw wrong(at('document'), `a text of at most ${reportLimits.documentLength} letters`, typeof document);
  }
  if (name !== null && (typeof name !== 'string' || !/^\w{1,100}$/.test(name))) {
    throw wrong(at('name'), 'the name of the operation or null', name);
  }
  if (typeof client !== 'string' || client === '' || client.length > reportLimits.clientLength) {
    throw wrong(at('client'), `a name of at most ${reportLimits.clientLength} letters`, client);
  }
  if (typeof requests !== 'number' || !Number.isInteger(requests) || requests < 1 || requests > reportLimits.requests) {
    throw wrong(at('requests'), `a whole number from 1 to ${reportLimits.requests}`, requests);
  }
  const isCoordinate = (field: unknown) => typeof field === 'string' && /^\w{1,100}\.\w{1,100}$/.test(field);
  if (!Array.isArray(fields) || fields.length > reportLimits.fields || !fields.every(isCoordinate)) {
    throw wrong(
      at('fields'),
      `a list of at most ${reportLimits.fields} coordinates such as Query.partnerships`,
      'another value',
    );
  }
  return { hash: sha256(document), document, name, client, requests, fields: [...new Set(fields as string[])] };
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const value = JSON.parse(text);
    if (value !== null && typeof value === 'object') return value;
  } catch {
    // Falls through to the refusal.
  }
  throw wrong('the body', 'a JSON object with hour and operations', text.slice(0, 40));
}

function wrong(argument: string, expected: string, received: unknown) {
  return errors.badUserInput({ argument, expected, received: (JSON.stringify(received) ?? 'nothing').slice(0, 100) });
}
