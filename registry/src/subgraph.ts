import { defineSubgraph, type RequestContext, type SubgraphDefinition } from '@passerelle/subgraph-kit';
import { AuditEntry } from './audit/audit-entry.entity';
import { SchemaCheck } from './checking/schema-check.entity';
import { SchemaCheckResolver } from './checking/schema-check.resolver';
import { ContentChunk } from './content/content-chunk.entity';
import { type Context, registryContext } from './context';
import { ContractResolver } from './contract/contract.resolver';
import { registryRoutes } from './http/registry-routes';
import { InstitutionResolver, OwnedElementResolver } from './institution/institution.resolver';
import { Member } from './institution/member.entity';
import { MemberKey } from './institution/member-key.entity';
import { CreateRegistry1700000009000 } from './migrations/1700000009000-create-registry';
import { Approval } from './ownership/approval.entity';
import { OwnedElement } from './ownership/owned-element.entity';
import { defaultRegistryOptions, type RegistryOptions } from './registry-options';
import { members } from './seeds/members';
import { UsedToken } from './signing/used-token.entity';
import { PublishedSubgraph } from './subgraph/published-subgraph.entity';
import { SchemaVersion } from './subgraph/schema-version.entity';
import { SchemaVersionResolver, SubgraphResolver } from './subgraph/subgraph.resolver';
import { RegistryState } from './supergraph/registry-state.entity';
import { SupergraphResolver } from './supergraph/supergraph.resolver';
import { SupergraphVersion } from './supergraph/supergraph-version.entity';
import { KnownOperation } from './usage/known-operation.entity';
import { OperationCount } from './usage/operation-count.entity';
import { OperationField } from './usage/operation-field.entity';

/** The registry: a subgraph of the hub, and the service that publishes and delivers supergraphs. */
export function registry(
  options: RegistryOptions = defaultRegistryOptions,
): SubgraphDefinition<Omit<Context, keyof RequestContext>> {
  return defineSubgraph<Omit<Context, keyof RequestContext>>({
    name: 'registry',
    owner: 'hub',
    defaultPort: 4009,
    resolvers: [
      SubgraphResolver,
      SchemaVersionResolver,
      SupergraphResolver,
      SchemaCheckResolver,
      ContractResolver,
      InstitutionResolver,
      OwnedElementResolver,
    ],
    references: {
      // The rows are the directory's; whether there is one of this id is its to say.
      Institution: ({ id }) => ({ id }),
      Subgraph: ({ id }, ctx) => ctx.subgraphById.load(id),
      SchemaVersion: ({ id }, ctx) => ctx.schemaVersionById.load(id),
      Supergraph: ({ id }, ctx) => ctx.supergraphById.load(id),
      SchemaCheck: ({ id }, ctx) => ctx.schemaCheckById.load(id),
      OwnedElement: ({ id }, ctx) => ctx.ownedElementById.load(id),
    },
    entities: [
      ContentChunk,
      Member,
      MemberKey,
      OwnedElement,
      Approval,
      PublishedSubgraph,
      SchemaVersion,
      SupergraphVersion,
      RegistryState,
      SchemaCheck,
      UsedToken,
      KnownOperation,
      OperationField,
      OperationCount,
      AuditEntry,
    ],
    migrations: [CreateRegistry1700000009000],
    seeds: [members],
    context: registryContext,
    routes: (server, database) => registryRoutes(server, database, options),
  });
}
