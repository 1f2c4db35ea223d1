import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { defaultLimits } from '@passerelle/gateway';
import { ask, startTestHub, type TestHub } from '@passerelle/test-kit';

const folder = join(projectFolder, 'tests', 'golden');
const golden = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);

// What is asked for the second time takes the fast lane, where there is one.
describe.each([
  ['with the fast lane', true],
  ['on Apollo Server’s lane', false],
])('limits %s', (_lanes, fastLane) => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub('sqlite', { fastLane, limits: { ...defaultLimits, maxCost: 5_000 } });
  });

  afterAll(() => hub?.stop());

  describe('of cost', () => {
    it.each(golden)('leave what people ask far below them: %s', async (_file, query) => {
      for (const _time of ['first', 'again']) {
        const { cost, errors } = await ask(hub.url, query, { first: 10 });
        expect(errors).toBeUndefined();
        expect(cost).toMatchObject({ estimated: expect.any(Number), actual: expect.any(Number) });
        const { estimated = 0, actual = 0 } = cost;
        expect(estimated).toBeLessThan(defaultLimits.maxCost / 10);
        expect(actual).toBeGreaterThan(0);
        expect(actual).toBeLessThanOrEqual(estimated);
      }
    });

    it('refuse what costs more with these variables, and let the same operation pass with others', async () => {
      const query = `query ($n: Int!) {
        organizations(first: $n) { nodes { softLandings(first: $n) { nodes { id } } } }
      }`;
      const small = await ask(hub.url, query, { n: 10 });
      const large = await ask(hub.url, query, { n: 100 });
      const again = await ask(hub.url, query, { n: 10 });
      expect(large.httpStatus).toBe(400);
      expect(large.data).toBeUndefined();
      expect(large.errors).toMatchObject([
        {
          message:
            'The operation may cost 10201; at most 5000 is allowed. Ask for smaller pages or fewer lists inside each other.',
          extensions: { code: 'OPERATION_TOO_EXPENSIVE', cost: 10201, max: 5000 },
        },
      ]);
      // A connection, ten organisations, for each of them a connection and ten stays.
      expect([small.cost.estimated, again.cost.estimated]).toEqual([121, 121]);
      expect(again.data).toEqual(small.data);
    });
  });

  describe('of counts', () => {
    it('are all named at once where several are broken', async () => {
      const fields = Array.from(
        { length: 60 },
        (_, index) => `a${index}: organization(id: "a") { id @skip(if: true) }`,
      );
      const { errors, httpStatus } = await ask(hub.url, `{ ${fields.join(' ')} }`);
      expect(httpStatus).toBe(400);
      expect(errors?.map(({ message }) => message)).toEqual([
        'The operation has 60 aliases; at most 50 are allowed.',
        'The operation has 60 root fields; at most 30 are allowed.',
        'The operation has 60 directives; at most 50 are allowed.',
      ]);
    });

    it('count root fields in fragments, as often as they are spread', async () => {
      const { errors } = await ask(
        hub.url,
        `{ ...A ...A ... on Query { ...A } } fragment A on Query { ${'sectors(first: 1) { totalCount } '.repeat(11)} }`,
      );
      expect(errors?.map(({ message }) => message)).toEqual([
        'The operation has 33 root fields; at most 30 are allowed.',
      ]);
    });

    it('count conditions that multiply along fragments, before anybody plans with them', async () => {
      const fragments = Array.from({ length: 6 }, (_, index) => {
        const spreads = Array.from({ length: 20 }, (_, one) => `...F${index + 1} @include(if: $v${one})`);
        return `fragment F${index} on Organization { ${spreads.join(' ')} }`;
      });
      const variables = Array.from({ length: 20 }, (_, one) => `$v${one}: Boolean = true`);
      const query = `query (${variables.join(' ')}) { organization(id: "org:cqi") { ...F0 } }
        ${fragments.join(' ')} fragment F6 on Organization { id }`;
      const { errors } = await ask(hub.url, query);
      // 20 + 20² + … + 20⁶
      expect(errors?.map(({ message }) => message)).toEqual([
        'The operation has 67368420 directives; at most 50 are allowed.',
      ]);
    });

    it('are not reached by a circle of fragments, which is refused for itself', async () => {
      const { errors } = await ask(hub.url, '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    });
  });
});
