import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { parse } from 'graphql';
import { loadSupergraph } from '../../gateway/src/supergraph/planning/load-supergraph';
import { composeParts } from './compose-parts';

const golden = readdirSync(join(projectFolder, 'tests', 'golden')).filter((file) => file.endsWith('.graphql'));

describe('planning', () => {
  it('weighs 256 plans at most, where there are thousands', async () => {
    const shared = Array.from({ length: 14 }, (_, index) => `f${index}`);
    const sharing = (name: string): [string, string] => [
      name,
      `${link} type Query { ${name}: Int } type Thing @key(fields: "id") { id: ID! ${shared.map((field) => `${field}: Value @shareable`).join(' ')} } type Value @shareable { x: Int }`,
    ];
    const start = `${link} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }`;
    const sdl = await composeParts(new Map([['start', start], ...['one', 'two', 'three'].map(sharing)]));
    const hostile = parse(`{ thing { ${shared.map((field) => `${field} { x }`).join(' ')} } }`);

    const unbound = loadSupergraph(sdl, 10_000);
    unbound.plan(hostile, undefined);
    expect(unbound.evaluatedPlans()).toBeGreaterThan(4_000);

    const { plan, evaluatedPlans } = loadSupergraph(sdl);
    expect(JSON.stringify(plan(hostile, undefined))).toContain('f13');
    expect(evaluatedPlans()).toBeGreaterThan(1);
    expect(evaluatedPlans()).toBeLessThanOrEqual(256);
  });

  it.each(golden)('finds one plan for %s, which the bound cannot change', (file) => {
    const { plan, evaluatedPlans } = loadSupergraph(
      readFileSync(join(projectFolder, 'gateway', 'supergraph.graphql'), 'utf8'),
    );
    plan(parse(readFileSync(join(projectFolder, 'tests', 'golden', file), 'utf8')), undefined);

    expect(evaluatedPlans()).toBe(1);
  });
});

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
