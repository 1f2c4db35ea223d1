import { type Database, type RequestContext, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { SchemaCheck } from './checking/schema-check.entity';
import { contentByHash } from './content/content-by-hash';
import { Member } from './institution/member.entity';
import { OwnedElement } from './ownership/owned-element.entity';
import { PublishedSubgraph } from './subgraph/published-subgraph.entity';
import { SchemaVersion } from './subgraph/schema-version.entity';
import { currentVersions } from './supergraph/current-versions';
import { SupergraphVersion } from './supergraph/supergraph-version.entity';

/** All that a resolver of the registry can reach. */
export interface Context extends RequestContext, ReturnType<typeof registryContext> {}

export function registryContext(database: Database) {
  const { reader } = database;
  return {
    database,
    subgraphById: rowById(reader, PublishedSubgraph),
    schemaVersionById: rowById(reader, SchemaVersion),
    supergraphById: rowById(reader, SupergraphVersion),
    schemaCheckById: rowById(reader, SchemaCheck),
    ownedElementById: rowById(reader, OwnedElement),
    memberById: rowById(reader, Member),
    subgraphsByMemberId: rowsByColumn(reader, PublishedSubgraph, 'memberId', { order: { name: 'ASC' } }),
    versionsBySubgraphId: rowsByColumn(reader, SchemaVersion, 'subgraphId', { order: { publishedAt: 'DESC' } }),
    contentByHash: contentByHash(reader),
    /** What is served and what it is made of, read once a request. */
    current: currentVersions(reader),
  };
}
