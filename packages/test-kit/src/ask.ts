import { headers } from '@passerelle/protocol';
import type { GraphQLFormattedError } from 'graphql';

/** An answer of the hub, with what it cost. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly cost: {
    readonly subgraphCalls: number;
    readonly sqlStatements: number;
    /** By the weights of the schema; from the hub only. */
    readonly estimated?: number;
    readonly actual?: number;
  };
  readonly httpStatus: number;
}

/** Sends an operation to the hub, or to a subgraph alone, over HTTP; anonymous where no `authorization` is given. */
// biome-ignore lint/suspicious/noExplicitAny: a test that has no generated type for its operation reads the answer as it comes
export async function ask<Data = any>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  authorization?: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [headers.wantsCost]: 'true',
      ...(authorization !== undefined && { authorization }),
      ...more,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data: Data;
    errors?: GraphQLFormattedError[];
    extensions?: { cost?: Answer<Data>['cost'] };
  };
  const ownStatements = Number(response.headers.get(headers.sqlStatements) ?? 0);
  return {
    data: body.data,
    errors: body.errors,
    cost: body.extensions?.cost ?? { subgraphCalls: 1, sqlStatements: ownStatements },
    httpStatus: response.status,
  };
}
