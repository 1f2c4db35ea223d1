import fastify from 'fastify';
import { Writes } from '../sharing/writes';
import { SubgraphClient } from './subgraph-client';
import { SubgraphDataSource } from './subgraph-data-source';
import { subgraphOperation } from './subgraph-operation';

const settings = { deadlineMs: 1_000, maxResponseBytes: 1_000, connections: 1 };

describe('a subgraph that is down', () => {
  // Nothing listens there.
  const client = new SubgraphClient('http://127.0.0.1:1/graphql', settings);
  const source = new SubgraphDataSource('down', client, fastify({ logger: false }).log, new Writes());

  afterAll(() => client.close());

  const paths = ({ errors }: Awaited<ReturnType<typeof source.ask>>) => errors?.map(({ path }) => path?.join('.'));

  it('is an error at each root field that was asked of it', async () => {
    const answer = await source.ask(
      subgraphOperation('{ __typename a { b } c: d }', []),
      { variables: {}, representations: [] },
      undefined,
    );

    expect(answer.data).toEqual({});
    expect(paths(answer)).toEqual(['a', 'c']);
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'SUBGRAPH_UNAVAILABLE',
      'SUBGRAPH_UNAVAILABLE',
    ]);
  });

  it('is null for each entity, and an error at each field that was asked of its type, call by call', async () => {
    const operation = subgraphOperation(
      `query ($r0: [_Any!]!, $r1: [_Any!]!) {
        e0: _entities(representations: $r0) { ... on Circle { radius } ... on Square { side } ... on Shape { __typename area } }
        e1: _entities(representations: $r1) { ... on Circle { again: radius } }
      }`,
      [
        { responseName: 'e0', variable: 'r0' },
        { responseName: 'e1', variable: 'r1' },
      ],
    );
    const answer = await source.ask(
      operation,
      {
        variables: {},
        representations: [['{"__typename":"Circle"}', '{"__typename":"Square"}'], ['{"__typename":"Circle"}']],
      },
      undefined,
    );

    expect(answer.data).toEqual({ e0: [null, null], e1: [null] });
    expect(paths(answer)).toEqual(['e0.0.radius', 'e0.0.area', 'e0.1.side', 'e0.1.area', 'e1.0.again']);
  });
});
