import { readIssuers } from './issuer-options';

function read(text: string) {
  const problems: string[] = [];
  return { issuers: readIssuers(text, problems), problems: problems.length };
}

describe('OIDC_ISSUERS', () => {
  it('names issuers with their audiences, several of them and one for several', () => {
    expect(read('https://a.example|hub, https://b.example/realm/|https://hub.example,https://a.example|other')).toEqual(
      {
        issuers: [
          { issuer: 'https://a.example', audience: 'hub' },
          { issuer: 'https://b.example/realm/', audience: 'https://hub.example' },
          { issuer: 'https://a.example', audience: 'other' },
        ],
        problems: 0,
      },
    );
    expect(read('http://localhost:8080|hub').problems).toBe(0);
    expect(read('')).toEqual({ issuers: [], problems: 0 });
  });

  it.each([
    'https://a.example',
    'https://a.example|',
    'a.example|hub',
    'http://a.example|hub',
    'https://a|b|c',
    'https://a?b|c',
  ])('is refused where keys could be anybody’s or the audience is missing: %s', (text) => {
    expect(read(text).problems).toBe(1);
  });
});
