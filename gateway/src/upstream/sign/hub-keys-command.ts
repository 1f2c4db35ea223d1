import { parseArgs } from 'node:util';
import {
  currentKeys,
  type HubKey,
  newHubKey,
  parseHubKeys,
  printHubKeys,
  publishedKeys,
  signingKey,
} from '@passerelle/assertion';
import { changeFile, readIfThere } from '../../files/change-file';

/** What `npm run hub-keys` prints: the result on standard output, what a person should know beside it. */
export interface CommandOutput {
  readonly result: string;
  readonly note: string;
}

const usage = `npm run hub-keys -- rotate [--in <seconds>]
npm run hub-keys -- list
npm run hub-keys -- public
npm run hub-keys -- remove <kid>`;

/** Long enough for every subgraph to have fetched the new key before it is used. */
const defaultLeadSeconds = 60;

/** Rotates, lists, publishes or removes the keys of the file. Throws an error with a sentence for whoever typed the command. */
export function runHubKeysCommand(args: readonly string[], path: string, now: Date): CommandOutput {
  const [command, ...rest] = args;
  switch (command) {
    case 'rotate':
      return rotate(rest, path, now);
    case 'list':
      return list(rest, path, now);
    case 'public':
      return showPublic(rest, path, now);
    case 'remove':
      return remove(rest, path, now);
    default:
      throw new Error(`Say what to do:\n${usage}`);
  }
}

function rotate(args: readonly string[], path: string, now: Date): CommandOutput {
  const { values } = read(() =>
    parseArgs({ args: [...args], options: { in: { type: 'string', default: String(defaultLeadSeconds) } } }),
  );
  const seconds = Number(values.in);
  if (!/^\d{1,8}$/.test(values.in)) {
    throw new Error(`--in must be a whole number of seconds, but got: ${values.in}.`);
  }
  let made: HubKey | undefined;
  changeFile(path, (text) => {
    const keys = text === null ? [] : parseHubKeys(path, text);
    made = newHubKey(keys.length === 0 ? now : new Date(now.getTime() + seconds * 1_000));
    return printHubKeys([...currentKeys(keys, now), made]);
  });
  const { kid = '', signsFrom } = made ?? {};
  return {
    result: kid,
    note: `The new key is published within a second and signs from ${signsFrom?.toISOString()}. The old one is published until nothing it signed is good any more, and goes at the next rotation.`,
  };
}

function list(args: readonly string[], path: string, now: Date): CommandOutput {
  read(() => parseArgs({ args: [...args], options: {} }));
  const keys = keysIn(path);
  const current = currentKeys(keys, now);
  const signing = signingKey(keys, now);
  const stateOf = (key: HubKey): string => {
    if (key === signing) return 'signs';
    if (key.signsFrom > now) return 'signs later';
    return current.includes(key) ? 'published' : 'out of use';
  };
  const rows = keys.map((key) => `${key.kid}  ${stateOf(key).padEnd(11)}  ${key.signsFrom.toISOString()}`);
  return { result: ['kid'.padEnd(43).concat('  state        signs from'), ...rows].join('\n'), note: '' };
}

function showPublic(args: readonly string[], path: string, now: Date): CommandOutput {
  read(() => parseArgs({ args: [...args], options: {} }));
  return {
    result: JSON.stringify(publishedKeys(keysIn(path), now), null, 2),
    note: 'These keys are public: a subgraph reads them from HUB_JWKS_FILE.',
  };
}

function remove(args: readonly string[], path: string, now: Date): CommandOutput {
  const { positionals } = read(() => parseArgs({ args: [...args], options: {}, allowPositionals: true }));
  const [kid = ''] = positionals;
  if (positionals.length !== 1) throw new Error('Name one key to remove: npm run hub-keys -- remove <kid>');
  changeFile(path, (text) => {
    const keys = text === null ? [] : parseHubKeys(path, text);
    const left = keys.filter((key) => key.kid !== kid);
    if (left.length === keys.length) throw new Error('No key has this kid. npm run hub-keys -- list shows them.');
    if (!left.some(({ signsFrom }) => signsFrom <= now)) {
      throw new Error('No other key signs yet. First: npm run hub-keys -- rotate --in 0');
    }
    return printHubKeys(left);
  });
  return { result: kid, note: 'The key is removed. Subgraphs that read HUB_JWKS_URL refuse it within half a minute.' };
}

function keysIn(path: string): HubKey[] {
  const text = readIfThere(path);
  if (text === null)
    throw new Error(`${path} is not there yet: the gateway makes it when it starts, or rotate does now.`);
  return parseHubKeys(path, text);
}

/** What Node says about arguments stays; what may be done instead is added. */
function read<Arguments>(parse: () => Arguments): Arguments {
  try {
    return parse();
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`);
  }
}
