import type { UpstreamAnswer } from './subgraph-client';

/** What a subgraph has answered; null where it is not GraphQL. */
export function parseAnswer(text: string): Pick<UpstreamAnswer, 'data' | 'errors'> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('data' in value || 'errors' in value)) return null;
    const { data, errors } = value as Pick<UpstreamAnswer, 'data' | 'errors'>;
    return { data, errors };
  } catch {
    return null;
  }
}
