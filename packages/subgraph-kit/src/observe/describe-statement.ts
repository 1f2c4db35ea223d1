import type { Attributes } from '@opentelemetry/api';

const maxTextLength = 2_000;

/** Texts in a statement: a backslash escapes on a server and is an ordinary character in SQLite. */
const textsOnServer = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"/gs;
const textsInSqlite = /'(?:[^']|'')*'/g;

/**
 * What a trace says of a SQL statement, by the semantic conventions of OpenTelemetry for databases: its text with
 * placeholders. A text that somebody wrote into it is replaced by a placeholder too.
 */
export function describeStatement(
  sql: string,
  driver: string,
): { readonly name: string; readonly attributes: Attributes } {
  const isServer = driver === 'mysql' || driver === 'mariadb';
  const operation = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SQL';
  const table = /\b(?:FROM|INTO|UPDATE)\s+[`"]?(\w+)/i.exec(sql)?.[1];
  return {
    name: table ? `${operation} ${table}` : operation,
    attributes: {
      'db.system.name': isServer ? driver : 'sqlite',
      'db.operation.name': operation,
      'db.collection.name': table,
      'db.query.text': sql.replaceAll(isServer ? textsOnServer : textsInSqlite, '?').slice(0, maxTextLength),
    },
  };
}
