import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from '@passerelle/registry-client';
import { exitCodes } from '../cli-error';
import { readKey } from './read-key';
import { readProjectFile } from './read-project-file';
import { readSchema } from './read-schema';
import { Settings } from './settings';

const secret = 'c2VjcmV0LXNlY3JldC1zZWNyZXQ';
const folder = mkdtempSync(join(tmpdir(), 'passerelle-settings-'));
const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const messageOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
  } catch (error) {
    expect(error).toMatchObject({ exitCode: exitCodes.usage });
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a key', () => {
  const keyOf = (key: string) => readKey(new Settings({ key }, folder));

  it('comes from a file, or is the setting itself', async () => {
    const key = await newKey();
    write('good.json', JSON.stringify(key));
    expect(await keyOf('good.json')).toEqual(key);
    expect(await keyOf(JSON.stringify(key))).toEqual(key);
  });

  it.each([
    ['no JSON', `{"d": "${secret}"`],
    ['null', 'null'],
    ['a public key', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: secret, kid: 'a' })],
    ['another curve', JSON.stringify({ kty: 'OKP', crv: 'X25519', x: secret, d: secret, kid: 'a' })],
    ['a broken key', JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: 'a', d: secret, kid: 'a' })],
  ])('is refused for %s, and not repeated', async (_what, content) => {
    write('bad.json', content);
    const message = await messageOf(() => keyOf('bad.json'));
    expect(message).toContain('must hold an Ed25519 private key as JWK');
    expect(message).not.toContain(secret);
  });

  it('is missed by the name of its file', async () => {
    expect(await messageOf(() => keyOf('none.json'))).toContain('none.json cannot be read (ENOENT)');
  });
});

describe('passerelle.json', () => {
  it.each([
    ['is no JSON', `{"subgraph": "${secret}`, 'must hold a JSON object'],
    ['is a list', '[]', 'must hold a JSON object'],
    ['holds a key', JSON.stringify({ key: secret }), '"key" may not stand in it: give it by its flag'],
    ['holds what nobody reads', JSON.stringify({ shcema: 'a' }), '"shcema" may not stand in it: it may hold registry'],
    ['holds a number', JSON.stringify({ subgraph: 1 }), '"subgraph" must be a text'],
  ])('is refused where it %s', async (_what, content, expected) => {
    write('passerelle.json', content);
    const message = await messageOf(() => readProjectFile(folder));
    expect(message).toContain(expected);
    expect(message).not.toContain(secret);
  });

  it('need not be there', () => {
    expect(readProjectFile(join(folder, 'nowhere'))).toEqual({});
  });
});

describe('settings', () => {
  it('are missed all at once, each with the ways to give it', async () => {
    const message = await messageOf(() =>
      new Settings({ registry: 'here' }, folder).need('registry', 'key', 'subgraph'),
    );
    const [registry, key, subgraph] = message.split('\n');
    expect(registry).toContain('registry must be an address such as https://registry.example.org, but got: here');
    expect(key).toMatch(/give --key <file>, PASSERELLE_KEY$/);
    expect(subgraph).toMatch(/give --subgraph <name>, PASSERELLE_SUBGRAPH or "subgraph" in passerelle\.json$/);
  });

  it('ask the graph of the registry where no other is named', () => {
    const registry = 'https://registry.example.org';
    const graph = 'https://hub.example.org/graphql';
    expect(new Settings({ registry }, folder).graphUrl().href).toBe('https://registry.example.org/graphql');
    expect(new Settings({ registry, graph }, folder).graphUrl().href).toBe(graph);
  });
});

describe('a schema', () => {
  it('must be a text', async () => {
    write('latin.graphql', Buffer.from([0x22, 0xe9, 0x22]));
    expect(await messageOf(() => readSchema(new Settings({}, folder), 'latin.graphql'))).toContain('in UTF-8');
  });
});
