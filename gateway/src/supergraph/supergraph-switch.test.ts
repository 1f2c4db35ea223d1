import { buildSchema } from 'graphql';
import type { ServingSupergraph } from './serving-supergraph';
import { hashOfSupergraph } from './supergraph-hash';
import { SupergraphSwitch } from './supergraph-switch';

/** Answers with its own text, and notes what is done with it. */
function serving(sdl: string, done: string[]): ServingSupergraph {
  return {
    hash: hashOfSupergraph(sdl),
    sdl,
    costRules: {} as never,
    schema: buildSchema('type Query { text: String }'),
    addresses: new Map(),
    execute: async () => ({ data: { text: sdl } }),
    find: () => undefined,
    mostUsed: () => [],
    warm: async () => {
      done.push(`warm ${sdl}`);
      return 0;
    },
    retire: () => void done.push(`retire ${sdl}`),
    stop: async () => void done.push(`stop ${sdl}`),
  };
}

describe('the switch of supergraphs', () => {
  let done: string[];
  let served: SupergraphSwitch;
  const schemas: unknown[] = [];

  beforeEach(async () => {
    done = [];
    schemas.length = 0;
    served = new SupergraphSwitch({
      open: async (sdl) => {
        if (sdl === 'broken') throw new Error('it is broken');
        done.push(`open ${sdl}`);
        return serving(sdl, done);
      },
      warmOperations: 10,
      warmDeadlineMs: 1_000,
      onRefused: () => done.push('refused'),
      log: { info: () => undefined, error: () => undefined },
    });
    await served.serve('one');
    served.gateway.onSchemaLoadOrUpdate(({ apiSchema }) => schemas.push(apiSchema));
  });

  it('leaves a request to the supergraph whose schema it was validated against', async () => {
    const { executor } = await served.gateway.load({} as never);
    const { schema: old } = served.current;
    await served.serve('two');

    const answers = [old, served.current.schema].map((schema) => executor?.({ schema } as never));
    expect(await Promise.all(answers)).toEqual([{ data: { text: 'one' } }, { data: { text: 'two' } }]);
    expect(schemas).toEqual([old, served.current.schema]);
  });

  it('warms the next, then lets go of the last, and tells those who listen', async () => {
    const stopListening = served.onSwap((next, previous) => done.push(`${previous.sdl} to ${next.sdl}`));
    await served.serve('two');
    await served.serve('two');
    stopListening();
    await served.serve('three');

    expect(done).toEqual([
      'open one',
      'open two',
      'warm two',
      'retire one',
      'one to two',
      'open three',
      'warm three',
      'retire two',
    ]);
  });

  it('takes offers one after the other', async () => {
    await Promise.all([served.serve('two'), served.serve('three')]);

    expect(served.current.sdl).toBe('three');
    expect(done.filter((step) => step.startsWith('retire'))).toEqual(['retire one', 'retire two']);
  });

  it('changes nothing where the next cannot be loaded, or its schema is not taken', async () => {
    await expect(served.serve('broken')).rejects.toThrow('it is broken');
    served.gateway.onSchemaLoadOrUpdate(() => {
      throw new Error('not this one');
    });
    await expect(served.serve('two')).rejects.toThrow('not this one');

    expect(served.current.sdl).toBe('one');
    expect(done).toEqual(['open one', 'open two', 'warm two', 'stop two']);
  });

  it('tells when one was refused', () => {
    expect(served.state).toMatchObject({ hash: hashOfSupergraph('one'), refusedAt: null });
    served.refuse(new Error('not signed'));

    expect(served.state?.refusedAt).toBeInstanceOf(Date);
    expect(done).toContain('refused');
  });

  it('serves none that was offered while it stopped', async () => {
    const offered = served.serve('two');
    await served.stop();
    await offered;

    expect(done).toEqual(['open one', 'stop one']);
  });
});
