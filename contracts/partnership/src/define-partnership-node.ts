import {
  type Database,
  defineSubgraph,
  type RequestContext,
  type SeedSet,
  type SubgraphDefinition,
  seedSet,
} from '@passerelle/subgraph-kit';
import { type PartnershipContext, partnershipContext } from './context';
import { CreatePartnership1700000002000 } from './migrations/1700000002000-create-partnership';
import {
  OrganizationPartnershipsResolver,
  TerritoryPartnershipsResolver,
} from './partnership/linked-partnerships.resolver';
import { Partnership } from './partnership/partnership.entity';
import { partnershipEvents } from './partnership/partnership.events';
import { PartnershipResolver } from './partnership/partnership.resolver';
import { linksOf, PartnershipLink } from './partnership/partnership-link.entity';

/** What a node is beside the contract: its rows, and what only it has. */
export interface PartnershipNode<Extras extends object> {
  /** The institution: the prefix of its rows' ids, and the node's name in the supergraph. */
  readonly owner: string;
  readonly defaultPort: number;
  readonly partnerships: readonly Partnership[];
  readonly extras: {
    readonly resolvers: readonly Function[];
    readonly references?: SubgraphDefinition<Extras & PartnershipContext>['references'];
    readonly entities: readonly Function[];
    readonly migrations: readonly Function[];
    readonly seeds: readonly SeedSet[];
    readonly context: (database: Database) => Extras;
  };
}

/** Makes a node of the contract `partnership` on the reference implementation. Throws on a row of another owner. */
export function definePartnershipNode<Extras extends object>({
  owner,
  defaultPort,
  partnerships,
  extras,
}: PartnershipNode<Extras>): SubgraphDefinition<Extras & Omit<PartnershipContext, keyof RequestContext>> {
  const foreign = partnerships.find(({ id }) => !id.startsWith(`${owner}:`));
  if (foreign) throw new Error(`the id of a row of ${owner} must start with "${owner}:", but got: ${foreign.id}`);
  return defineSubgraph<Extras & Omit<PartnershipContext, keyof RequestContext>>({
    name: owner,
    owner,
    defaultPort,
    resolvers: [
      PartnershipResolver,
      OrganizationPartnershipsResolver,
      TerritoryPartnershipsResolver,
      ...extras.resolvers,
    ],
    references: {
      Partnership: ({ id }, ctx) => ctx.partnershipById.load(id),
      Organization: ({ id }) => ({ id }),
      Territory: ({ id }) => ({ id }),
      ...extras.references,
    },
    entities: [Partnership, PartnershipLink, ...extras.entities],
    migrations: [CreatePartnership1700000002000, ...extras.migrations],
    seeds: [
      seedSet(Partnership, partnerships),
      seedSet(PartnershipLink, partnerships.flatMap(linksOf)),
      ...extras.seeds,
    ],
    events: [partnershipEvents],
    context: (database) => ({ ...partnershipContext(database, owner), ...extras.context(database) }),
  });
}
