import { type Database, type RequestContext, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
import { Partnership } from './partnership/partnership.entity';
import { PartnershipLink } from './partnership/partnership-link.entity';

/** What the contract's own resolvers reach; a node adds its own to it. */
export interface PartnershipContext extends RequestContext, ReturnType<typeof partnershipContext> {}

export function partnershipContext(database: Database, owner: string) {
  const { reader } = database;
  return {
    database,
    /** The institution whose rows these are. */
    owner,
    partnershipById: rowById(reader, Partnership),
    linksByTargetId: rowsByColumn(reader, PartnershipLink, 'targetId'),
  };
}
