import { databaseKinds } from '@passerelle/test-kit';
import { hostilePublishes, verdictOf } from './hostile-publishes';
import { publishSmallHub } from './small-hub';
import { errorsOf, startTestRegistry, type TestRegistry } from './test-registry';

describe.each(databaseKinds)('hostile and clumsy publishes, on %s', (kind) => {
  let registry: TestRegistry;
  let served: string;

  beforeAll(async () => {
    registry = await startTestRegistry(kind);
    await publishSmallHub(registry);
    served = (await registry.supergraph()).sdl;
  });

  afterAll(() => registry?.stop());

  it.each(hostilePublishes.map((entry) => [entry.what, entry] as const))(
    'changes nothing for anybody after %s',
    async (_what, { publish, errors, owner, composes = false, verdict = 'REFUSED' }) => {
      const answer = await registry.publish({ institution: 'newcomer', subgraph: 'mine', sdl: '', ...publish });

      const found = errorsOf(answer);
      const ruled = found.filter((error) => !error.startsWith('COMPOSITION_FAILED'));
      expect({ verdict: verdictOf(answer), errors: (composes || ruled.length === 0 ? found : ruled).sort() }).toEqual({
        verdict,
        errors: [...errors].sort(),
      });
      expect(answer.body.findings?.[0]?.approval?.owner).toBe(owner);
      expect((await registry.supergraph()).sdl).toBe(served);
    },
  );
});
