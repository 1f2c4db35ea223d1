import { parseArgs } from 'node:util';
import { maxPageSize } from '@passerelle/protocol';
import { ConformanceError } from '../conformance-error';

/** What the command line asks for. */
export type Arguments =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'check';
      /** A file, or the name of a contract. */
      readonly contract: string;
      readonly url: string;
      readonly owner: string | undefined;
      readonly versions: string | undefined;
      /** A file of hub keys. */
      readonly hubKeysFile: string | undefined;
      readonly headers: Readonly<Record<string, string>>;
      readonly pageSize: number | undefined;
      readonly maxRows: number | undefined;
      readonly isJson: boolean;
    };

/** Reads the command line; throws one ConformanceError that lists every problem. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  if (values.help) return { kind: 'help' };
  const [contract = '', url = '', ...more] = positionals;
  const problems: string[] = [];
  if (url === '' || more.length > 0)
    problems.push(`expected a contract and the URL of a node, but got: ${positionals.join(' ') || 'nothing'}`);
  else if (!URL.canParse(url) || !['http:', 'https:'].includes(new URL(url).protocol))
    problems.push(`the URL of the node must be such as http://127.0.0.1:4001/graphql, but got: ${url}`);
  const number = (name: 'page-size' | 'max-rows', highest: number): number | undefined => {
    const text = values[name];
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > highest)
      problems.push(`--${name} must be a whole number from 1 to ${highest}, but got: ${text}`);
    return Number(text);
  };
  const headers = (values.header ?? []).map((text): [string, string] => {
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/.exec(text) ?? [];
    if (name === undefined || value === undefined)
      problems.push(`--header must be such as "authorization: Bearer …", but got: ${text}`);
    return [name ?? '', value ?? ''];
  });
  const owner = values.owner;
  if (owner !== undefined && !/^[^:\s]+$/.test(owner))
    problems.push(`--owner must be the part of an id before the colon, such as brest-rimouski, but got: ${owner}`);
  if (values['hub-key'] !== undefined && owner === undefined)
    problems.push('--hub-key needs --owner: a signature is for one node, by its name');
  const read: Arguments = {
    kind: 'check',
    contract,
    url,
    owner,
    versions: values.versions,
    hubKeysFile: values['hub-key'],
    headers: Object.fromEntries(headers),
    pageSize: number('page-size', maxPageSize),
    maxRows: number('max-rows', 1_000_000),
    isJson: values.json ?? false,
  };
  if (problems.length > 0) throw new ConformanceError(`${problems.join('\n')}\n--help says how it is used.`);
  return read;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        owner: { type: 'string' },
        versions: { type: 'string' },
        'hub-key': { type: 'string' },
        header: { type: 'string', multiple: true },
        'page-size': { type: 'string' },
        'max-rows': { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new ConformanceError(`${(error as Error).message}\n--help says how it is used.`);
  }
}
