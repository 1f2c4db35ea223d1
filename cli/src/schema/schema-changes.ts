import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { subgraphSchema } from './subgraph-schema';

/** A difference between two schemas. */
export interface Change {
  /** For the operations of clients. */
  readonly level: 'breaking' | 'dangerous' | 'safe';
  readonly path: string | null;
  readonly message: string;
}

const levels: Readonly<Record<CriticalityLevel, Change['level']>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

const order: readonly Change['level'][] = ['breaking', 'dangerous', 'safe'];

/** What changes between two texts of a subgraph, the breaking first. Throws a usage error for a text that cannot be read. */
export async function schemaChanges(before: NamedText, after: NamedText): Promise<Change[]> {
  const changes = await diff(subgraphSchema(before.name, before.sdl), subgraphSchema(after.name, after.sdl));
  return changes
    .map(({ criticality, path, message }) => ({ level: levels[criticality.level], path: path ?? null, message }))
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

interface NamedText {
  /** What to call it where it cannot be read. */
  readonly name: string;
  readonly sdl: string;
}
