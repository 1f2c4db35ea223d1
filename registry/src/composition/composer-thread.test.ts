import { ComposerThread } from './composer-thread';

const subgraph = (name: string, type: string) => ({
  name,
  url: `https://${name}.example.org/graphql`,
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
type Query { ${name}: ${type} }`,
});
const request = { subgraphs: [subgraph('one', 'Int')], apiSdlBefore: null, variants: [] };

describe('the composer thread', () => {
  it('ends what takes too long, and composes again afterwards', async () => {
    const impatient = new ComposerThread({ timeoutMs: 1, memoryMb: 256 });
    const patient = new ComposerThread();
    const given = await impatient.compose(request);
    const composed = await patient.compose(request);
    await Promise.all([impatient.stop(), patient.stop()]);

    expect(given).toMatchObject({ kind: 'failed', errors: [{ code: 'COMPOSITION_TOO_EXPENSIVE' }] });
    expect(composed).toMatchObject({ kind: 'composed', apiSdl: expect.stringContaining('one: Int') });
  });

  it('answers everybody who asks at once with his own composition', async () => {
    const thread = new ComposerThread();
    const names = ['a', 'b', 'c'];
    const answers = await Promise.all(
      names.map((name) => thread.compose({ ...request, subgraphs: [subgraph(name, 'Int')] })),
    );
    await thread.stop();

    for (const [index, name] of names.entries()) {
      expect(answers[index]).toMatchObject({ apiSdl: expect.stringContaining(`${name}: Int`) });
    }
  });

  it('gives up what it is told to give up', async () => {
    const thread = new ComposerThread();
    const given = thread.compose(request);
    const ended = expect(given).rejects.toThrow('the composer ended');
    await thread.abort();
    await ended;
    await thread.stop();
  });

  it('names the place of what does not compose', async () => {
    const thread = new ComposerThread();
    const failed = await thread.compose({ ...request, subgraphs: [subgraph('one', 'Nothing')] });
    await thread.stop();

    expect(failed).toMatchObject({
      kind: 'failed',
      errors: [{ code: 'COMPOSITION_FAILED', message: expect.stringContaining('Nothing') }],
    });
  });
});
