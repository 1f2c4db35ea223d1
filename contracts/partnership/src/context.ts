import { type Database, groupsBy, loaderBy, type RequestContext } from '@passerelle/subgraph-kit';
import { In } from 'typeorm';
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
    partnershipById: loaderBy(
      (ids) => reader.findBy(Partnership, { id: In(ids) }),
      (partnership) => partnership.id,
    ),
    linksByTargetId: groupsBy(
      (ids) => reader.find(PartnershipLink, { where: { targetId: In(ids) }, order: { id: 'ASC' } }),
      (link) => link.targetId,
    ),
  };
}
