import { parseArgs } from 'node:util';
import { readIfThere } from '../../../files/change-file';
import { type ApiKey, isExpired } from './api-key';
import { changeKeysFile } from './change-keys-file';
import { hashSecret, newKeyText, printKeyText } from './key-text';
import { parseKeysFile } from './parse-keys-file';

/** What `npm run keys` prints: the result on standard output, what a person should know beside it. */
export interface CommandOutput {
  readonly result: string;
  readonly note: string;
}

const usage = `npm run keys -- create --institution <id> [--scopes <scope,scope>] [--expires YYYY-MM-DD] [--note <text>]
npm run keys -- list
npm run keys -- revoke <id>`;

/** Makes, lists or revokes keys in the file. Throws an error with a sentence for whoever typed the command. */
export function runKeysCommand(args: readonly string[], path: string, now: Date): CommandOutput {
  const [command, ...rest] = args;
  switch (command) {
    case 'create':
      return create(rest, path, now);
    case 'list':
      return list(rest, path, now);
    case 'revoke':
      return revoke(rest, path, now);
    default:
      throw new Error(`Say what to do:\n${usage}`);
  }
}

function create(args: readonly string[], path: string, now: Date): CommandOutput {
  const { values } = read(() =>
    parseArgs({
      args: [...args],
      options: {
        institution: { type: 'string' },
        scopes: { type: 'string', default: '' },
        expires: { type: 'string' },
        note: { type: 'string' },
      },
    }),
  );
  const { institution = '', expires = null, note = null } = values;
  const scopes = [...new Set(values.scopes.split(',').filter(Boolean))];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(institution)) {
    throw new Error(`--institution must be an id such as cci-la-rochelle, but got: ${institution || 'nothing'}.`);
  }
  const badScope = scopes.find((scope) => !/^[\w:./-]+$/.test(scope));
  if (badScope !== undefined) {
    throw new Error(`--scopes must be names such as funding:read separated by commas, but got: ${badScope}.`);
  }
  if (expires !== null && !isDay(expires)) {
    throw new Error(`--expires must be a day of the calendar as YYYY-MM-DD, but got: ${expires}.`);
  }
  if (isExpired({ expires }, now)) throw new Error(`--expires must be today or later, but got: ${expires}.`);

  const text = newKeyText();
  const hash = hashSecret(text.secret);
  const createdAt = now.toISOString();
  const key: ApiKey = { id: text.id, institution, scopes, hash, createdAt, expires, revokedAt: null, note };
  changeKeysFile(path, (keys) => [...keys, key]);
  return {
    result: printKeyText(text),
    note: `The key of ${institution} is above. It is shown this once: only a hash of it is kept. Its id is ${key.id}.`,
  };
}

function list(args: readonly string[], path: string, now: Date): CommandOutput {
  read(() => parseArgs({ args: [...args], options: {} }));
  const text = readIfThere(path);
  const keys = text === null ? [] : parseKeysFile(path, text);
  const rows = keys.map((key) => [
    key.id,
    stateOf(key, now),
    key.institution,
    key.scopes.join(',') || '-',
    key.createdAt.slice(0, 10),
    key.expires ?? 'never',
    key.note ?? '',
  ]);
  return {
    result: table([['id', 'state', 'institution', 'scopes', 'created', 'expires', 'note'], ...rows]),
    note: keys.length === 0 ? 'There are no keys.' : '',
  };
}

function revoke(args: readonly string[], path: string, now: Date): CommandOutput {
  const { positionals } = read(() => parseArgs({ args: [...args], options: {}, allowPositionals: true }));
  const [id = ''] = positionals;
  if (positionals.length !== 1) throw new Error('Name one key to revoke, by its id: npm run keys -- revoke <id>');
  changeKeysFile(path, (keys) => {
    if (!keys.some((key) => key.id === id)) throw new Error(`No key has this id. npm run keys -- list shows them.`);
    return keys.map((key) => (key.id === id ? { ...key, revokedAt: key.revokedAt ?? now.toISOString() } : key));
  });
  return { result: id, note: 'The key is revoked. A running gateway refuses it within seconds.' };
}

/** What Node says about arguments stays; what may be done instead is added. */
function read<Arguments>(parse: () => Arguments): Arguments {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}

function stateOf(key: ApiKey, now: Date): string {
  if (key.revokedAt !== null) return 'revoked';
  return isExpired(key, now) ? 'expired' : 'good';
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
