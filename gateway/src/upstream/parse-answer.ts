import type { GraphQLFormattedError } from 'graphql';

export interface ParsedAnswer {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/** What a subgraph has answered; null where it is not GraphQL. */
export function parseAnswer(text: string): ParsedAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('data' in value || 'errors' in value)) return null;
    const { data, errors } = value as ParsedAnswer;
    return { data, errors };
  } catch {
    return null;
  }
}
