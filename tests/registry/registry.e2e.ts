import { databaseKinds, lighthouseContract } from '@passerelle/test-kit';
import { createLocalJWKSet, flattenedVerify } from 'jose';
import { accepted, corridors, directory, lighthouseNode, nodeClaims, publishSmallHub } from './small-hub';
import { errorsOf, startTestRegistry, subgraphSdl, type TestRegistry } from './test-registry';

const ownSdl = (name: string) => subgraphSdl(`type Query { ${name}: String }`);

describe.each(databaseKinds)('the registry, on %s', (kind) => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await startTestRegistry(kind, { variants: [{ name: 'public', hiddenTags: ['members'] }] });
    await publishSmallHub(registry);
  });

  afterAll(() => registry?.stop());

  const newcomer = (sdl: string, claims = {}) =>
    registry.publish({ institution: 'newcomer', subgraph: 'newcomer', sdl, claims });
  const hashOf = async () => (await registry.supergraph()).headers.get('etag')?.replaceAll('"', '') ?? '';
  const ask = async (query: string) => {
    const response = await fetch(registry.graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    return data;
  };

  describe('delivery', () => {
    it('serves a supergraph whose signature holds for its exact bytes and for no other', async () => {
      const { sdl, headers } = await registry.supergraph();
      const jwks = createLocalJWKSet(await (await fetch(`${registry.url}/.well-known/jwks.json`)).json());
      const [header = '', none, signature = ''] = (headers.get('passerelle-signature') ?? '').split('.');
      const verify = (text: string) =>
        flattenedVerify({ protected: header, payload: Buffer.from(text).toString('base64url'), signature }, jwks, {
          algorithms: ['EdDSA'],
        });

      expect(none).toBe('');
      await expect(verify(sdl)).resolves.toBeDefined();
      await expect(verify(`${sdl} `)).rejects.toThrow();
    });

    it('answers 304 to a gateway that has it already', async () => {
      const etag = (await registry.supergraph()).headers.get('etag') ?? '';
      const known = await registry.supergraph('', { 'if-none-match': `"other", ${etag}` });
      const unknown = await registry.supergraph('', { 'if-none-match': '"other"' });

      expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
      expect([known.status, known.sdl, unknown.status]).toEqual([304, '', 200]);
    });

    it('publishes no private key', async () => {
      const { keys } = await (await fetch(`${registry.url}/.well-known/jwks.json`)).json();
      expect(keys.map((key: object) => Object.keys(key).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
    });

    it('hides from an audience what is tagged for another', async () => {
      accepted(await newcomer(subgraphSdl('type Query { open: Int closed: Int @tag(name: "members") }')));
      const [whole, part] = await Promise.all([registry.supergraph(), registry.supergraph('?variant=public')]);

      expect(whole.sdl).not.toContain('@inaccessible');
      expect(part.sdl).toMatch(/closed: Int .*@inaccessible/);
      expect(part.sdl).toMatch(/open: Int @join__field\(graph: NEWCOMER\)\n/);
      expect(part.headers.get('etag')).not.toBe(whole.headers.get('etag'));
      expect((await registry.supergraph('?variant=unknown')).status).toBe(404);
    });

    it('refuses what would leave a variant without a valid schema', async () => {
      const answer = await newcomer(
        subgraphSdl('type Query { open: Hidden } type Hidden @tag(name: "members") { a: Int }'),
        {
          acceptBreaking: true,
        },
      );
      expect(errorsOf(answer).map((error) => error.split(' ')[0])).toEqual(['VARIANT_BROKEN']);
    });
  });

  describe('publishing', () => {
    it('changes nothing by a check, and says where the trouble is', async () => {
      const before = await hashOf();
      const sdl = `${corridors}\nextend type Organization {\n  name: String\n}\n`;
      const { status, body } = await registry.check({ institution: 'laval-lille', subgraph: 'laval-lille', sdl });
      const finding = body.findings.find(({ code }: { code: string }) => code === 'FOREIGN_FIELD');

      expect(status).toBe(422);
      expect(finding).toMatchObject({
        coordinate: 'Organization.name',
        place: { line: sdl.split('\n').indexOf('  name: String') + 1, column: 3 },
        approval: { owner: 'hub', coordinate: 'Organization.name' },
      });
      expect(await hashOf()).toBe(before);
    });

    it('lets an owner approve what the rules refuse, and take it back', async () => {
      const sdl = subgraphSdl('type Query { mine: Vault } type Vault @key(fields: "id") { id: ID! key: String }');
      const protectedType = { institution: 'newcomer', subgraph: 'newcomer-vault', sdl };
      expect(errorsOf(await registry.publish(protectedType))).toEqual(['PROTECTED_TYPE Vault.key']);

      const claims = { to: 'newcomer', coordinate: 'Vault' };
      const byStranger = await registry.act('approve', { institution: 'brest', claims });
      expect(byStranger.body.error.code).toBe('ACT_NOT_ALLOWED');
      expect((await registry.act('approve', { claims })).status).toBe(200);
      accepted(await registry.publish(protectedType));

      expect((await registry.act('withdraw', { claims })).body).toEqual({ withdrawn: 1 });
      const wider = { ...protectedType, sdl: sdl.replace('key: String', 'key: String door: String') };
      expect(errorsOf(await registry.publish(wider))).toEqual(['PROTECTED_TYPE Vault.door']);
    });

    it('lets an institution move a field between its own subgraphs', async () => {
      accepted(await registry.publish({ institution: 'brest', subgraph: 'brest-old', sdl: ownSdl('moving') }));
      const clumsy = { institution: 'brest', subgraph: 'brest-new', sdl: ownSdl('moving') };
      const errors = errorsOf(await registry.publish(clumsy));
      expect(errors).toContain('ROOT_FIELD_SHARED Query.moving');
      const sdl = subgraphSdl('type Query { moving: String @override(from: "brest-old") }');
      accepted(await registry.publish({ ...clumsy, sdl }));
    });

    it('accepts the same text twice without making a version of it', async () => {
      const before = await hashOf();
      const { body } = await registry.publish({ institution: 'laval-lille', subgraph: 'laval-lille', sdl: corridors });
      expect([body.verdict, await hashOf()]).toEqual(['UNCHANGED', before]);
    });

    it('lets one of two win that start from the same version, and tells the other', async () => {
      const { body } = accepted(
        await registry.publish({ institution: 'brest', subgraph: 'brest-race', sdl: ownSdl('race') }),
      );
      const from = (name: string) =>
        registry.publish({
          institution: 'brest',
          subgraph: 'brest-race',
          sdl: subgraphSdl(`type Query { race: String ${name}: Int }`),
          claims: { base: body.version },
        });
      const answers = await Promise.all([from('one'), from('two')]);
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.error).toMatchObject({ code: 'BASE_OUTDATED' });
    });

    it('loses none of six that publish at once', async () => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `together-${letter}`);
      const answers = await Promise.all(
        names.map((subgraph) =>
          registry.publish({ institution: 'brest', subgraph, sdl: ownSdl(subgraph.replace('-', '_')) }),
        ),
      );
      expect(answers.map(({ body }) => body.verdict)).toEqual(names.map(() => 'ACCEPTED'));
      const { sdl } = await registry.supergraph();
      expect(names.filter((name) => !sdl.includes(`${name.replace('-', '_')}: String`))).toEqual([]);
    });

    it('loses none of six that publish through two registries on one database', async () => {
      const twin = await registry.startTwin();
      const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `apart-${letter}`);
      const answers = await Promise.all(
        names.map((subgraph, index) =>
          (index % 2 === 0 ? registry : twin).publish({
            institution: 'brest',
            subgraph,
            sdl: ownSdl(subgraph.replace('-', '_')),
          }),
        ),
      );
      const [here, there] = await Promise.all([registry.supergraph(), twin.supergraph()]);
      await twin.stop();

      expect(answers.map(({ body }) => body.verdict)).toEqual(names.map(() => 'ACCEPTED'));
      expect(there.sdl).toBe(here.sdl);
      expect(names.filter((name) => !here.sdl.includes(`${name.replace('-', '_')}: String`))).toEqual([]);
    });

    it('takes a subgraph out when its institution says so, and nobody else', async () => {
      accepted(await registry.publish({ institution: 'brest', subgraph: 'brest-gone', sdl: ownSdl('gone') }));
      const { current } = (await ask('{ subgraph(name: "brest-gone") { current { hash } } }')).subgraph;
      const retire = (institution: string) =>
        registry.act('retire', {
          institution,
          claims: { subgraph: 'brest-gone', base: current.hash, acceptBreaking: true },
        });

      expect((await retire('newcomer')).body.error.code).toBe('ACT_NOT_ALLOWED');
      expect((await retire('brest')).body.verdict).toBe('ACCEPTED');
      expect((await registry.supergraph()).sdl).not.toContain('gone: String');
      expect((await ask('{ subgraph(name: "brest-gone") { current { hash } } }')).subgraph.current).toBeNull();
    });
  });

  describe('contracts', () => {
    it('puts a node into quarantine alone when its contract part goes wrong, and takes it out again', async () => {
      const before = await registry.supergraph();
      const wrong = lighthouseNode
        .replace('height: String!', 'height: Int!')
        .replace('keeper: Keeper }', 'keeper: Keeper lens: String }');
      const node = { institution: 'brest', subgraph: 'brest', claims: nodeClaims };
      const { body } = await registry.publish({ ...node, sdl: wrong });

      expect(body.verdict).toBe('QUARANTINED');
      expect((await registry.supergraph()).sdl).toBe(before.sdl);
      const { subgraph } = await ask('{ subgraph(name: "brest") { quarantineReason } }');
      expect(subgraph.quarantineReason).toContain('Lighthouse.height is Int!');

      expect((await registry.publish({ ...node, sdl: lighthouseNode })).body.verdict).toBe('UNCHANGED');
      expect((await ask('{ subgraph(name: "brest") { quarantineReason } }')).subgraph.quarantineReason).toBeNull();
    });

    it('keeps the extras of a node that a new contract leaves behind', async () => {
      const contract = { institution: 'hub', subgraph: 'lighthouse', claims: { kind: 'CONTRACT' } };
      const wider = lighthouseContract.replace('parity: Parity! }', 'parity: Parity! fog: String }');
      accepted(await registry.publish({ ...contract, sdl: wider }));

      const { sdl } = await registry.supergraph();
      expect(sdl).toContain('fog: String');
      expect(sdl).toContain('keeper: Keeper');
      const { contracts } = await ask('{ contracts { name nodes { name quarantineReason } } }');
      expect(contracts).toEqual([
        { name: 'lighthouse', nodes: [{ name: 'brest', quarantineReason: expect.stringContaining('Lighthouse.fog') }] },
      ]);

      const node = { institution: 'brest', subgraph: 'brest', claims: nodeClaims };
      const still = await registry.publish({ ...node, sdl: lighthouseNode });
      expect(still.body.verdict).toBe('QUARANTINED');
      accepted(
        await registry.publish({
          ...node,
          sdl: lighthouseNode.replace('parity: Parity! keeper', 'parity: Parity! fog: String keeper'),
        }),
      );
      expect((await ask('{ subgraph(name: "brest") { quarantineReason } }')).subgraph.quarantineReason).toBeNull();
    });
  });

  describe('history', () => {
    it('restores the exact bytes of an earlier supergraph, and checks from there', async () => {
      const first = await registry.supergraph();
      const hash = await hashOf();
      accepted(await registry.publish({ institution: 'brest', subgraph: 'brest-later', sdl: ownSdl('later') }));
      expect((await registry.supergraph()).sdl).not.toBe(first.sdl);

      const { status } = await registry.act('rollback', { claims: { supergraph: hash } });
      expect(status).toBe(200);
      expect((await registry.supergraph()).sdl).toBe(first.sdl);
      expect((await registry.supergraph()).headers.get('passerelle-signature')).toBe(
        first.headers.get('passerelle-signature'),
      );
      // Nothing of it is in the graph any more, so it is new again.
      accepted(await registry.publish({ institution: 'brest', subgraph: 'brest-later', sdl: ownSdl('later') }));
      expect((await registry.supergraph()).sdl).toContain('later: String');
      expect((await registry.act('rollback', { claims: { supergraph: 'f'.repeat(64) } })).body.error.code).toBe(
        'NOT_PUBLISHED',
      );
    });

    it('serves a pinned supergraph whatever is published, until it is let go', async () => {
      const hash = await hashOf();
      await registry.act('pin', { claims: { supergraph: hash } });
      const { body } = accepted(
        await registry.publish({ institution: 'brest', subgraph: 'brest-held', sdl: ownSdl('held') }),
      );
      expect(await hashOf()).toBe(hash);
      await registry.act('unpin', {});
      expect(await hashOf()).toBe(body.supergraph);
    });

    it('tells what changed between two supergraphs, and in a feed in two languages', async () => {
      const from = await hashOf();
      accepted(await registry.publish({ institution: 'brest', subgraph: 'brest-news', sdl: ownSdl('news') }));
      const to = await hashOf();
      const { supergraphChanges } = await ask(
        `{ supergraphChanges(from: "supergraph:${from}", to: "supergraph:${to}") { level type path } }`,
      );
      expect(supergraphChanges).toEqual([{ level: 'safe', type: 'FIELD_ADDED', path: 'Query.news' }]);

      const feed = async (path: string) => (await fetch(`${registry.url}/${path}`)).text();
      expect(await feed('changelog.atom?lang=fr')).toContain('<li>Nouveau champ : Query.news</li>');
      const { version, items } = JSON.parse(await feed('changelog.json?lang=en'));
      expect(version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
      expect(items[0]).toMatchObject({
        id: expect.stringContaining(to),
        content_html: expect.stringContaining('New field: Query.news'),
      });
      expect((await fetch(`${registry.url}/changelog.atom?lang=de`)).status).toBe(400);
    });

    it('records who did what', async () => {
      const { body } = await registry.act('audit', {});
      const acts = body.entries.map(({ actor, act, subject }: Record<string, string>) => [actor, act, subject]);
      expect(acts[0]).toEqual(['brest', 'publish', 'brest-news']);
      expect(acts).toEqual(expect.arrayContaining([['hub', 'unpin', expect.stringMatching(/^supergraph:/)]]));
      const older = await registry.act('audit', { claims: { before: body.entries[0].id } });
      expect(older.body.entries[0]).toEqual(body.entries[1]);
    });
  });

  describe('usage', () => {
    const hour = new Date().toISOString().slice(0, 13);
    const report = (client: string, field: string) => ({
      hour,
      operations: [
        { document: `query Mine { ${field} }`, name: 'Mine', client, requests: 3, fields: [`Query.${field}`] },
      ],
    });
    const send = (body: object) => registry.act('usage', { body: JSON.stringify(body) });
    const two = subgraphSdl('type Query { used: String unused: String }');
    const target = { institution: 'brest', subgraph: 'brest-used', sdl: two };

    it('takes a breaking change for an error while nobody knows who would be hurt', async () => {
      accepted(await registry.publish(target));
      const answer = await registry.check({ ...target, sdl: subgraphSdl('type Query { used: String }') });
      expect(errorsOf(answer)).toEqual(['BREAKING_CHANGE Query.unused']);
    });

    it('lets go what no client uses, and names the clients of what is used', async () => {
      expect((await send(report('dashboard', 'used'))).body).toEqual({ kept: 1, ignored: 0 });
      expect((await send(report('dashboard', 'used'))).body).toEqual({ kept: 1, ignored: 0 });

      const answer = await registry.check({ ...target, sdl: subgraphSdl('type Query { other: String }') });
      const broken = answer.body.findings.filter(({ code }: { code: string }) => code === 'BREAKING_CHANGE');
      expect(broken).toHaveLength(2);
      expect(broken).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ level: 'warning', coordinate: 'Query.unused', usage: [] }),
          expect.objectContaining({
            level: 'error',
            coordinate: 'Query.used',
            usage: [
              expect.objectContaining({
                client: 'dashboard',
                operationName: 'Mine',
                requests: 6,
                lastSeen: `${hour}:00:00Z`,
              }),
            ],
          }),
        ]),
      );
    });

    it('publishes a breaking change that is meant', async () => {
      const sdl = subgraphSdl('type Query { unused: String }');
      const { body } = accepted(await registry.publish({ ...target, sdl, claims: { acceptBreaking: true } }));
      expect(body.findings).toEqual(
        expect.arrayContaining([expect.objectContaining({ level: 'warning', coordinate: 'Query.used' })]),
      );
      accepted(await registry.publish(target));
    });

    it('tells the owner of an element who uses it, and nobody else', async () => {
      const claims = { coordinate: 'Query.used' };
      const [own, other] = await Promise.all([
        registry.act('uses', { institution: 'brest', claims }),
        registry.act('uses', { institution: 'newcomer', claims }),
      ]);
      expect(own.body).toMatchObject({ isReported: true, uses: [{ client: 'dashboard', requests: 6 }] });
      expect(other.body.error.code).toBe('ACT_NOT_ALLOWED');
    });

    it.each([
      ['an hour of another year', { ...report('a', 'b'), hour: '2020-01-01T00' }, 'hour'],
      ['no list', { hour, operations: 'all' }, 'operations'],
      ['a count below one', { hour, operations: [{ ...report('a', 'b').operations[0], requests: 0 }] }, 'requests'],
      [
        'a field that is none',
        { hour, operations: [{ ...report('a', 'b').operations[0], fields: ['a b'] }] },
        'fields',
      ],
    ])('refuses a report with %s', async (_what, body, argument) => {
      const { error } = (await send(body)).body;
      expect([error.code, error.argument]).toEqual(['BAD_USER_INPUT', expect.stringContaining(argument)]);
    });
  });

  it('brings ten gateways that poll to a new version with one read each', async () => {
    const known = await Promise.all(Array.from({ length: 10 }, () => registry.supergraph()));
    accepted(await registry.publish({ institution: 'brest', subgraph: 'brest-poll', sdl: ownSdl('poll') }));
    const next = await Promise.all(
      known.map(({ headers }) => registry.supergraph('', { 'if-none-match': headers.get('etag') ?? '' })),
    );

    expect(new Set(known.map(({ sdl }) => sdl)).size).toBe(1);
    expect(next.map(({ status }) => status)).toEqual(known.map(() => 200));
    expect(new Set(next.map(({ sdl }) => sdl)).size).toBe(1);
    expect(next[0]?.sdl).toContain('poll: String');
  });

  it('keeps what the hub publishes apart from what it only refers to', async () => {
    const owner = async (coordinate: string) =>
      (await ask(`{ ownedElement(coordinate: "${coordinate}") { owner { id } } }`)).ownedElement?.owner.id ?? null;
    expect(await Promise.all(['Organization', 'Organization.corridors', 'laval-lille:', 'Nothing'].map(owner))).toEqual(
      ['hub', 'laval-lille', 'laval-lille', null],
    );
  });

  it('publishes its own hub again after everything above', async () => {
    expect((await registry.publish({ institution: 'hub', subgraph: 'directory', sdl: directory })).body.verdict).toBe(
      'UNCHANGED',
    );
  });
});
