import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { statements } from '@passerelle/documents';
import { ask, startTestHub, type TestHub } from '@passerelle/test-kit';
import { valueAt } from './fact-check';
import { factsPage } from './facts-page';
import { factsByOwner, leftOut } from './owners';

describe('the statements of the five documents', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub();
  });

  afterAll(() => hub?.stop());

  it.each(Object.keys(factsByOwner))(
    'that %s answers for are all reachable through the hub, with their values',
    async (owner) => {
      const { queries, facts } = factsByOwner[owner] ?? { queries: {}, facts: [] };
      const answers: Record<string, unknown> = {};
      for (const [name, query] of Object.entries(queries)) {
        const { data, errors } = await ask(hub.url, query);
        expect([name, errors]).toEqual([name, undefined]);
        answers[name] = data;
      }
      const found = facts.map(([statement, query, path]) => [statement, path, valueAt(answers[query], path)]);
      expect(found).toEqual(facts.map(([statement, , path, value]) => [statement, path, value]));
      expect(facts.length).toBeGreaterThan(0);
    },
  );

  it('are all covered, or left out with a reason', () => {
    const covered = new Set(Object.values(factsByOwner).flatMap(({ facts }) => facts.map(([statement]) => statement)));
    expect(statements.filter((statement) => !covered.has(statement) && !(statement in leftOut))).toEqual([]);
    expect([...covered].filter((statement) => !statements.includes(statement))).toEqual([]);
    expect(Object.keys(leftOut).filter((statement) => covered.has(statement))).toEqual([]);
  });

  it('are listed in docs/facts.md', () => {
    const file = join(projectFolder, 'docs', 'facts.md');
    if (process.env.UPDATE_PAGES === 'true') writeFileSync(file, factsPage());
    expect(readFileSync(file, 'utf8')).toBe(factsPage());
  });
});
