import { parse, print } from 'graphql';
import { readAccessRules } from './access-rules';
import { accessDirectives, withoutSecurityMarks } from './security-links';

const linking = (...links: string[]) => parse(`schema ${links.join(' ')} { query: Query } type Query { a: Int }`);
const authenticated = 'url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY';

describe('the access directives of a supergraph', () => {
  it.each([
    [`@link(${authenticated})`, 'authenticated'],
    [`@link(${authenticated}, as: "known")`, 'known'],
    [`@link(${authenticated}, import: ["@authenticated"])`, 'authenticated'],
    [`@link(${authenticated}, import: [{ name: "@authenticated", as: "@known" }])`, 'known'],
    [`@link(${authenticated}, as: "x", import: [{ name: "@authenticated", as: "@known" }])`, 'known'],
    [`@core(${authenticated})`, 'authenticated'],
    ['@link(url: "https://specs.apollo.dev/authenticated/v0.1")', 'authenticated'],
  ])('are known by the name that %s gives them', (link, name) => {
    expect([...accessDirectives(linking(link))]).toEqual([[name, 'authenticated']]);
  });

  it('are known where an extension of the schema links them', () => {
    const document = parse(`schema { query: Query } extend schema @link(${authenticated}) type Query { a: Int }`);
    expect([...accessDirectives(document).keys()]).toEqual(['authenticated']);
    expect(print(withoutSecurityMarks(document))).not.toContain('SECURITY');
  });

  it.each([
    'https://specs.apollo.dev/authenticated/v0.2',
    'https://specs.apollo.dev/authenticated/v1.0',
    'https://example.org/policy/v0.1',
  ])('are refused in a version or a form that is not known: %s', (url) => {
    const supergraph = linking(`@link(url: "${url}", for: SECURITY)`);
    expect(() => readAccessRules(supergraph)).toThrow(`the supergraph asks for ${url}, which is not enforced here`);
  });

  it.each(['v0.1', 'v0.2'])(
    'are none of @inaccessible %s, which is kept out of the schema that clients see',
    (version) => {
      const supergraph = linking(`@link(url: "https://specs.apollo.dev/inaccessible/${version}", for: SECURITY)`);
      expect([...accessDirectives(supergraph)]).toEqual([]);
    },
  );

  it('are refused in a version that is not known even without the mark', () => {
    const supergraph = linking('@link(url: "https://specs.apollo.dev/policy/v0.2")');
    expect(() => readAccessRules(supergraph)).toThrow('the supergraph asks for https://specs.apollo.dev/policy/v0.2');
  });

  it('are refused with arguments that cannot be read', () => {
    const scoped = (argument: string) =>
      parse(
        `schema @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query } type Query { a: Int @requiresScopes${argument} }`,
      );
    for (const argument of ['', '(scopes: "a")', '(scopes: ["a"])', '(scopes: [[1]])']) {
      expect(() => readAccessRules(scoped(argument))).toThrow('@requiresScopes must have scopes: [["…"]]');
    }
    expect(readAccessRules(scoped('(scopes: [["a"]])'))?.ofField('Query', 'a')).toEqual([
      { kind: 'scopes', anyOf: [['a']] },
    ]);
  });

  it('are none in a supergraph that links none, which stays as it is', () => {
    expect(readAccessRules(linking('@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)'))).toBeNull();
  });

  it('lose nothing but the mark, and nothing else loses its own', () => {
    const supergraph = linking(
      '@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)',
      `@link(${authenticated}, as: "known")`,
    );
    const sdl = print(withoutSecurityMarks(supergraph));

    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)');
    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "known")');
  });
});
