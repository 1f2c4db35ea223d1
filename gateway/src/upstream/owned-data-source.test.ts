import { OwnedDataSource } from './owned-data-source';
import type { ProcessOptions, SubgraphResponse } from './subgraph-data-source';

interface Representation {
  __typename: string;
  id: string;
}

/** Answers each representation with its id, and an error at the one called `broken`; keeps what it was sent. */
function recordingSource() {
  const sent: Representation[][] = [];
  return {
    sent,
    process: async ({ request }: ProcessOptions): Promise<SubgraphResponse> => {
      const representations = (request.variables?.representations ?? []) as Representation[];
      sent.push(representations);
      return {
        data: { _entities: representations.map(({ id }) => (id.endsWith('broken') ? null : { id })) },
        errors: representations.flatMap(({ id }, index) =>
          id.endsWith('broken') ? [{ message: 'broken', path: ['_entities', index, 'themes'] }] : [],
        ),
      } as unknown as SubgraphResponse;
    },
  };
}

const partnership = (id: string): Representation => ({ __typename: 'Partnership', id });

function ask(source: OwnedDataSource, representations: Representation[]): Promise<SubgraphResponse> {
  return source.process({ request: { query: '', variables: { representations } } } as unknown as ProcessOptions);
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
    expect(data?._entities).toEqual([null, { id: 'brest:a' }, null, { id: 'brest:c' }]);
  });

  it('is not asked at all when no row is its own', async () => {
    const recorded = recordingSource();
    const { data } = await ask(new OwnedDataSource('brest', new Set(['Partnership']), recorded), [
      partnership('laval:a'),
    ]);

    expect(recorded.sent).toEqual([]);
    expect(data?._entities).toEqual([null]);
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

    expect(errors?.map(({ path }) => path)).toEqual([['_entities', 2, 'themes']]);
  });
});
