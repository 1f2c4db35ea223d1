import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subgraphs } from '@passerelle/all-in-one';
import { type RunningSubgraph, startSubgraph } from '@passerelle/subgraph-kit';
import { valueAt } from './fact-check';
import { factsByOwner } from './owners';

// Each subgraph is started alone, on its own database, and must answer for its own statements.
// The registry holds no statement: what it tells is of the hub itself.
const stating = subgraphs.filter(({ name }) => name in factsByOwner);
describe.each(stating.map((definition) => [definition.name, definition] as const))(
  'the subgraph %s alone',
  (name, definition) => {
    const checks = factsByOwner[name] ?? { queries: {}, facts: [] };
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
    const answers: Record<string, unknown> = {};
    let subgraph: RunningSubgraph;

    beforeAll(async () => {
      subgraph = await startSubgraph(definition, {
        port: 0,
        host: '127.0.0.1',
        database: { kind: 'sqlite', file: join(folder, 'alone.sqlite') },
        logLevel: 'error',
        seeds: true,
        hub: { kind: 'dangerouslyAnybody' },
        dangerouslyAllowIntrospection: false,
      });
      for (const [name, query] of Object.entries(checks.queries)) {
        const response = await fetch(subgraph.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
        if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
        answers[name] = data;
      }
    });

    afterAll(async () => {
      await subgraph?.stop();
      rmSync(folder, { recursive: true });
    });

    test.each(checks.facts.map(([statement, query, path, value]) => [statement, path, value, query] as const))(
      'answers %s at %s with %j',
      (_statement, path, value, query) => {
        expect(valueAt(answers[query], path)).toEqual(value);
      },
    );
  },
);
