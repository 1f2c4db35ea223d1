import { ask, databaseKinds, startTestHub, type TestHub } from '@passerelle/test-kit';

describe.each(databaseKinds)('text search on %s', (kind) => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub(kind);
  });

  afterAll(() => hub?.stop());

  async function found(list: string, search: string): Promise<string[]> {
    const { data, errors } = await ask(
      hub.url,
      `query ($s: String!) { ${list}(search: $s, first: 100) { nodes { id } } }`,
      { s: search },
    );
    expect(errors).toBeUndefined();
    return data[list].nodes.map(({ id }: { id: string }) => id);
  }

  it.each([
    ['L’Île Imagin’air'],
    ["L'ILE IMAGIN'AIR"],
    ['ile imagin air'],
    ['l’île\u00a0imagin’air'],
    ['Imagin‑air Île'],
  ])('finds an organisation by %s, whatever its accents, apostrophes, dashes and no-break spaces', async (search) => {
    expect(await found('organizations', search)).toEqual(['org:ile-imaginair']);
  });

  it('finds by an alias, an acronym and the English name', async () => {
    expect(await found('organizations', 'gîmxport')).toEqual(['org:gimxport']);
    expect(await found('organizations', 'CRECQ')).toEqual(['org:crecq']);
    expect(await found('organizations', 'oecd')).toEqual(['org:ocde']);
    expect(await found('sectors', 'customer relations')).toEqual(['sector:relation-client']);
  });

  it('finds both homonyms, told apart by their kind', async () => {
    expect(await found('territories', 'quebec')).toEqual(
      expect.arrayContaining(['territory:quebec-ville', 'territory:quebec-province']),
    );
    expect((await found('territories', 'la rochelle')).length).toBeGreaterThanOrEqual(2);
  });

  it('takes the wildcards of SQL for what they are', async () => {
    const everything = await found('organizations', '');
    expect(everything.length).toBe(39);
    expect(await found('organizations', '%')).toEqual(everything);
    expect(await found('organizations', "zz%' OR '1'='1")).toEqual([]);
  });

  it('never finds a person by name', async () => {
    const people: { name: string }[] =
      (await hub.subgraphs.get('directory')?.database.reader.query('SELECT name FROM contact_point')) ?? [];
    expect(people.length).toBe(18);
    for (const { name } of people) expect([name, await found('organizations', name)]).toEqual([name, []]);
  });
});
