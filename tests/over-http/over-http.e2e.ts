import { startTestHub, type TestHub } from '@passerelle/test-kit';
import { serverAudits } from 'graphql-http';

// The audits of the GraphQL-over-HTTP specification's reference implementation, against the real server.
describe('the endpoint', () => {
  let hub: TestHub;
  const audits = serverAudits({ url: () => hub.url });

  beforeAll(async () => {
    hub = await startTestHub();
  });

  afterAll(() => hub?.stop());

  it('is held against all audits', () => {
    expect(audits).toHaveLength(61);
  });

  const get = (headers: Record<string, string>, query = '{ organization(id: "org:cqi") { id } }') =>
    fetch(`${hub.url}?${new URLSearchParams({ query })}`, { headers });

  it.each([
    ['a program', {}],
    ['a page of its own', { 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['a page that had to ask first', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': 'yes' }],
  ])('answers a GET of %s', async (_who, headers) => {
    const response = await get(headers);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { organization: { id: 'org:cqi' } } });
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another site of the same domain', { 'sec-fetch-site': 'same-site' }],
    ['a browser too old to say', { cookie: 'session=1' }],
  ])('refuses a GET that a page of %s may have sent', async (_who, headers) => {
    const response = await get(headers);
    expect(response.status).toBe(400);
    expect((await response.json()).data).toBeUndefined();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'refuses a POST of %s, which a foreign page may send without asking',
    async (type) => {
      const body = JSON.stringify({ query: '{ __typename }' });
      const response = await fetch(hub.url, { method: 'POST', headers: { 'content-type': type }, body });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    },
  );

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect({ status: result.status, reason: 'reason' in result ? result.reason : undefined }).toEqual({ status: 'ok' });
  });
});
