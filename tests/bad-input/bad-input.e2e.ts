import { ask, startTestHub, type TestHub } from '@passerelle/test-kit';

describe('bad input', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub();
  });

  afterAll(() => hub?.stop());

  const codes = (answer: Awaited<ReturnType<typeof ask>>) => answer.errors?.map(({ extensions }) => extensions?.code);

  it.each([
    'organization(id: "org:nobody") { id }',
    'territory(id: "x") { id }',
    'softLanding(id: "") { id }',
    'mission(id: "mission:\u0000") { id }',
    'budget(id: "\' OR 1=1 --") { id }',
    'partnership(id: "brest-rimouski:nothing") { id }',
  ])('%s is null without an error: there is no such row', async (field) => {
    const answer = await ask(hub.url, `{ row: ${field} }`);
    expect(answer.data).toEqual({ row: null });
    expect(answer.errors).toBeUndefined();
  });

  it('an id with a prefix nobody has is null with OWNER_UNKNOWN', async () => {
    const answer = await ask(hub.url, '{ a: partnership(id: "paris:x") { id } b: partnership(id: "nonsense") { id } }');
    expect(answer.data).toEqual({ a: null, b: null });
    expect(codes(answer)).toEqual(['OWNER_UNKNOWN', 'OWNER_UNKNOWN']);
  });

  it('an id of one owner under another owner’s prefix never gives the other owner’s row', async () => {
    const answer = await ask(hub.url, '{ partnership(id: "laval-lille:tmq-2010") { id } }');
    expect(answer.data).toEqual({ partnership: null });
  });

  const lists = [
    'partnerships',
    'organizations',
    'territories',
    'sectors',
    'institutions',
    'sourceDocuments',
    'glossaryTerms',
    'softLandings',
    'outcomes',
    'fundingCalls',
    'awards',
    'missions',
    'businessEvents',
    'serviceOffers',
    'observations',
    'budgets',
    'establishments',
    'researchThemes',
  ];

  it.each(lists)('%s refuses page sizes and cursors that cannot be, each with its code', async (list) => {
    for (const first of [0, -1, 101, 10_000]) {
      expect(codes(await ask(hub.url, `{ ${list}(first: ${first}) { nodes { id } } }`))).toEqual([
        'PAGE_SIZE_OUT_OF_RANGE',
      ]);
    }
    for (const after of ['x', 'W10', 'bnVsbA', Buffer.from('["A","B","C"]').toString('base64url')]) {
      expect(codes(await ask(hub.url, `{ ${list}(after: "${after}") { nodes { id } } }`))).toEqual([
        'CURSOR_MALFORMED',
      ]);
    }
  });

  it.each([
    'softLandings(from: "yesterday")',
    'missions(to: "2013-13-01")',
    'followUpsDue(dueBefore: "x")',
    'fundingCalls(openOn: "2018")',
    'reportsDue(dueBefore: "31/12/2018")',
    'groupSessions(from: "2011-02-30")',
  ])('%s names the argument, what was expected and what came', async (list) => {
    const answer = await ask(hub.url, `{ ${list} { totalCount } }`);
    const [, argument, received] = /\((\w+): "(.+)"\)/.exec(list) ?? [];
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toBe(
      `${argument} must be a day of the calendar as YYYY-MM-DD, but got: ${received}.`,
    );
  });

  it('an empty list in a filter means none, and is not an error', async () => {
    const answer = await ask(
      hub.url,
      '{ organizations(kinds: []) { nodes { id } } partnerships(states: []) { nodes { id } complete } softLandings(states: []) { nodes { id } } missions(kinds: []) { nodes { id } } }',
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      organizations: { nodes: [] },
      partnerships: { nodes: [], complete: true },
      softLandings: { nodes: [] },
      missions: { nodes: [] },
    });
  });

  it('a wrong enum value, an unknown field and a missing argument say what was expected', async () => {
    const answer = await ask(hub.url, '{ organizations(kinds: [CASTLE]) { nodes { colour } } organization { id } }');
    expect(new Set(codes(answer))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    expect(answer.errors?.map(({ message }) => message).join(' ')).toMatch(/CASTLE.*colour.*"id" of type "ID!"/s);
  });

  it.each([
    [
      'a name that no operation has',
      '{ __typename }',
      'x',
      'operationName must be one of (the operation has no name), but got: "x".',
    ],
    ['an empty name', 'query A { __typename }', '', 'operationName must be one of A, but got: "".'],
    [
      'no name for several operations',
      'query A { __typename } query B { __typename }',
      undefined,
      'The document has several operations: operationName must be one of A, B.',
    ],
  ])('%s is refused, and what can be meant is named', async (_what, query, operationName, message) => {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    });
  });

  it('an operation nested two hundred levels is refused before it is planned', async () => {
    const nested = `${'{ successorOf '.repeat(200)}{ id }${' }'.repeat(200)}`;
    const answer = await ask(hub.url, `{ organization(id: "org:mfeq") ${nested} }`);
    expect(answer.httpStatus).toBe(400);
    expect(codes(answer)).toEqual(['OPERATION_TOO_DEEP']);
  });

  it('deep nesting hidden in fragments is counted too', async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, index) => `fragment F${index} on Organization { successorOf { ...F${index + 1} } }`,
    ).join(' ');
    const answer = await ask(
      hub.url,
      `{ organization(id: "org:mfeq") { ...F0 } } ${fragments} fragment F30 on Organization { id }`,
    );
    expect(codes(answer)).toEqual(['OPERATION_TOO_DEEP']);
  });

  it('page sizes that multiply to more rows than anybody reads are refused, in variables and fragments too', async () => {
    const query = `query ($n: Int!) { territories(first: $n) { nodes { ...Inside } } }
      fragment Inside on Territory { children(first: $n) { edges { node { children(first: $n) { nodes { id } } } } } }`;
    const large = await ask(hub.url, query, { n: 100 });
    const small = await ask(hub.url, query, { n: 10 });
    expect(large.httpStatus).toBe(400);
    expect(codes(large)).toEqual(['OPERATION_TOO_LARGE']);
    expect(large.errors?.[0]?.message).toBe('The operation has 1010100 rows to ask for; at most 50000 are allowed.');
    expect(small.errors).toBeUndefined();
  });

  it('fragments that lead in a circle, too many aliases and too many tokens are refused', async () => {
    const circle = await ask(
      hub.url,
      '{ organization(id: "a") { ...A } } fragment A on Organization { ...B } fragment B on Organization { ...A }',
    );
    const aliases = await ask(
      hub.url,
      `{ ${Array.from({ length: 60 }, (_, index) => `a${index}: organization(id: "a") { id }`).join(' ')} }`,
    );
    const tokens = await ask(hub.url, `{ ${'organization(id: "a") { id } '.repeat(900)} }`);
    expect(codes(circle)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(new Set(codes(aliases))).toEqual(new Set(['OPERATION_TOO_LARGE']));
    expect(codes(tokens)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it.each([
    ['no body', { method: 'POST', headers: { 'content-type': 'application/json' } }, 400],
    ['broken JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":' }, 400],
    ['an array', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[]' }, 400],
    [
      'a form, which a foreign page could send',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' },
      415,
    ],
    [
      'a body that is too large',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `# ${'x'.repeat(300_000)}` }),
      },
      413,
    ],
    ['another method', { method: 'DELETE' }, 404],
  ])('a request with %s gets a clear status', async (_what, init, status) => {
    const response = await fetch(hub.url, init);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/node_modules|\.ts:|\.js:/);
  });

  it('every error carries the id of its request, and the answer names it in a header', async () => {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'forged' },
      body: JSON.stringify({ query: '{ organizations(first: 0) { nodes { id } } }' }),
    });
    const requestId = response.headers.get('x-request-id');
    const { errors } = (await response.json()) as { errors: { extensions: { requestId: string } }[] };
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(errors.map(({ extensions }) => extensions.requestId)).toEqual([requestId]);
  });
});
