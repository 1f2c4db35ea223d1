import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { ApiChange } from './composition';

/** What clients can see of the way from one schema to the other. */
export async function apiChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<ApiChange[]> {
  const changes = await diff(before, after);
  return changes.map(({ criticality, type, path, message }) => ({
    level: levels[criticality.level],
    type: String(type),
    path: path ?? null,
    message,
  }));
}

const levels: Readonly<Record<CriticalityLevel, ApiChange['level']>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};
