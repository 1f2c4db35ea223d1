import type { FetchNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { resumableField } from './resumable-field';
import { upstreamOperation } from './upstream-operation';

const schema = buildSchema(/* GraphQL */ `
  type Query { none: Int }
  type Subscription {
    edges(tenant: ID, after: ID): Edge!
    merged(after: String): Merged
    must(after: ID!): Edge!
    numbered(after: Int): Edge!
    plain(tenant: ID): Edge!
    loose(after: ID): Loose
    number(after: ID): Int
  }
  type Edge { cursor: ID! node: Event }
  type Merged { cursor: String! kind: String node: String }
  type Loose { cursor: ID node: Event }
  type Event { kind: String }
`);

const fieldOf = (name: string) => {
  const field = schema.getSubscriptionType()?.getFields()[name];
  if (!field) throw new Error(`no field ${name}`);
  return resumableField(field);
};

const primary = (operation: string, variableUsages: string[] = []): FetchNode =>
  ({ kind: 'Fetch', serviceName: 'orders', operationKind: 'subscription', operation, variableUsages }) as never;

describe('a subscription field', () => {
  it('is resumable where it takes the cursor that its events have', () => {
    expect(fieldOf('edges')).toEqual({ argument: { name: 'after', type: 'ID' }, cursor: 'cursor', node: 'node' });
    // A node that is no object is a value like others.
    expect(fieldOf('merged')).toEqual({ argument: { name: 'after', type: 'String' }, cursor: 'cursor', node: null });
  });

  it.each(['must', 'numbered', 'plain', 'loose', 'number'])(
    'is not where its shape is another, as that of %s',
    (name) => {
      expect(fieldOf(name)).toBeNull();
    },
  );
});

describe('what a subgraph is subscribed to', () => {
  it('has no name, takes the position from us, and tells it with each event', () => {
    const upstream = upstreamOperation(
      primary('subscription Mine__orders__0($t:ID,$from:ID){e:edges(tenant:$t,after:$from){node{kind}}}', [
        't',
        'from',
      ]),
      fieldOf('edges'),
    );
    expect(upstream.query).toBe(
      'subscription($t:ID$hubAfter:ID){e:edges(tenant:$t after:$hubAfter){node{kind}hubCursor:cursor hubNode:node{__typename}}}',
    );
    expect(upstream.variableNames).toEqual(['t']);
    expect(upstream.variablesAfter({ t: '1' }, 'c7')).toEqual({ t: '1', hubAfter: 'c7' });
    const read = (e: unknown, errors?: []) => upstream.read({ data: { e }, errors });
    expect(read({ hubCursor: 'c8', hubNode: { __typename: 'Event' } })).toEqual({ cursor: 'c8', isCheckpoint: false });
    expect(read({ hubCursor: 9, hubNode: null })).toEqual({ cursor: '9', isCheckpoint: true });
    expect(upstream.read({ data: null, errors: [{ message: 'lost' }] })).toEqual({ cursor: null, isCheckpoint: false });
  });

  it('does not take a node that was lost with an error for a checkpoint', () => {
    const upstream = upstreamOperation(primary('subscription{edges{node{kind}}}'), fieldOf('edges'));
    const errors = [{ message: 'broken', path: ['edges', 'node', 'kind'] }];
    expect(upstream.read({ data: { edges: { hubCursor: 'c1', hubNode: null } }, errors }).isCheckpoint).toBe(false);
  });

  it('uses names that the client does not', () => {
    const { query } = upstreamOperation(
      primary('subscription($hubAfter:ID){edges(tenant:$hubAfter){hubCursor:cursor node{hubNode:kind}}}', ['hubAfter']),
      fieldOf('edges'),
    );
    expect(query).toContain('after:$hubAfter_');
    expect(query).toContain('hubCursor_:cursor hubNode_:node');
  });

  it('stays as it was planned where it cannot be resumed', () => {
    const upstream = upstreamOperation(primary('subscription A{plain(tenant:"1"){node{kind}}}'), fieldOf('plain'));
    expect(upstream.query).toBe('subscription{plain(tenant:"1"){node{kind}}}');
    expect(upstream.isResumable).toBe(false);
  });
});
