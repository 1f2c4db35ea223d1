import { OwnedDataSource } from './owned-data-source';
import type { Subgraph, SubgraphAnswer } from './subgraph';
import { subgraphOperation } from './subgraph-operation';

interface Representation {
  __typename: string;
  id: string;
}

/** Answers each representation with its id, and an error at the one called `broken`; keeps what it was sent. */
function recordingSource(): Subgraph & { sent: Representation[][] } {
  const sent: Representation[][] = [];
  return {
    sent,
    ask: async ({ entityCalls }, { representations: texts }) => {
      const all = entityCalls.map(({ responseName }, index) => {
        const representations = (texts[index] ?? []).map((text) => JSON.parse(text) as Representation);
        sent.push(representations);
        return {
          data: [responseName, representations.map(({ id }) => (id.endsWith('broken') ? null : { id }))] as const,
          errors: representations.flatMap(({ id }, index) =>
            id.endsWith('broken') ? [{ message: 'broken', path: [responseName, index, 'themes'] }] : [],
          ),
        };
      });
      return {
        data: Object.fromEntries(all.map(({ data }) => data)),
        errors: all.flatMap(({ errors }) => errors),
      };
    },
  };
}

const partnership = (id: string): Representation => ({ __typename: 'Partnership', id });

function ask(source: OwnedDataSource, ...calls: Representation[][]): Promise<SubgraphAnswer> {
  const entityCalls = calls.map((_, index) => ({ responseName: `e${index}`, variable: `r${index}` }));
  const representations = calls.map((call) => call.map((one) => JSON.stringify(one)));
  return source.ask(subgraphOperation('{ __typename }', entityCalls), { variables: {}, representations }, undefined);
}

describe('a node that is asked for its extras', () => {
  it('is sent its own rows only, and the others are null in their places', async () => {
    const recorded = recordingSource();
    const source = new OwnedDataSource('brest', new Set(['Partnership']), recorded);
    const { data } = await ask(source, [
      partnership('laval:a'),
      partnership('brest:a'),
      partnership('brestois:b'),
      partnership('brest:c'),
    ]);

    expect(recorded.sent).toEqual([[partnership('brest:a'), partnership('brest:c')]]);
    expect(data?.e0).toEqual([null, { id: 'brest:a' }, null, { id: 'brest:c' }]);
  });

  it('is not asked at all when no row is its own', async () => {
    const recorded = recordingSource();
    const { data } = await ask(new OwnedDataSource('brest', new Set(['Partnership']), recorded), [
      partnership('laval:a'),
    ]);

    expect(recorded.sent).toEqual([]);
    expect(data?.e0).toEqual([null]);
  });

  it('is sent every representation of types that are not the contract’s', async () => {
    const recorded = recordingSource();
    const organization = { __typename: 'Organization', id: 'org:cqi' };
    await ask(new OwnedDataSource('brest', new Set(['Partnership']), recorded), [organization, partnership('laval:a')]);

    expect(recorded.sent).toEqual([[organization]]);
  });

  it('has its errors at the places of its own rows', async () => {
    const source = new OwnedDataSource('brest', new Set(['Partnership']), recordingSource());
    const { errors } = await ask(source, [partnership('laval:a'), partnership('brest:a'), partnership('brest:broken')]);

    expect(errors?.map(({ path }) => path)).toEqual([['e0', 2, 'themes']]);
  });

  it('has each of several calls restored by itself, and is asked when one of them has rows of its own', async () => {
    const recorded = recordingSource();
    const source = new OwnedDataSource('brest', new Set(['Partnership']), recorded);
    const { data, errors } = await ask(
      source,
      [partnership('laval:a')],
      [partnership('laval:b'), partnership('brest:broken'), partnership('brest:c')],
    );

    expect(recorded.sent).toEqual([[], [partnership('brest:broken'), partnership('brest:c')]]);
    expect(data).toEqual({ e0: [null], e1: [null, null, { id: 'brest:c' }] });
    expect(errors?.map(({ path }) => path)).toEqual([['e1', 1, 'themes']]);
  });
});
