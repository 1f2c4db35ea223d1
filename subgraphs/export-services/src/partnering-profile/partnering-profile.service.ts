import { type Database, type ListOrder, type Page, pageOfQuery } from '@passerelle/subgraph-kit';
import { PartneringProfile, publicStates } from './partnering-profile.entity';
import { PartneringProfileOrder, type PartneringProfilesArgs } from './partnering-profile.input';
import { PartneringProfileLink } from './partnering-profile-link.entity';

const orders: Record<PartneringProfileOrder, ListOrder> = {
  [PartneringProfileOrder.TITLE]: { property: 'sortTitle', direction: 'ASC' },
  [PartneringProfileOrder.TITLE_DESC]: { property: 'sortTitle', direction: 'DESC' },
};

export function findPartneringProfiles(
  { reader }: Database,
  args: PartneringProfilesArgs,
): Promise<Page<PartneringProfile>> {
  const query = reader
    .createQueryBuilder(PartneringProfile, 'profile')
    .where('profile.state IN (:...publicStates) AND profile.anonymous = :anonymous', {
      publicStates,
      anonymous: false,
    });
  const whereLinked = (name: string, targetId: string) => {
    const linked = reader
      .createQueryBuilder(PartneringProfileLink, name)
      .select(`${name}.profileId`)
      .where(`${name}.targetId = :${name}`);
    query.andWhere(`profile.id IN (${linked.getQuery()})`, { [name]: targetId });
  };
  // An empty list asks for none at all; `IN ()` is not SQL.
  if (args.kinds) query.andWhere('profile.kind IN (:...kinds)', { kinds: [...args.kinds, ''] });
  if (args.sectorId) whereLinked('sector', args.sectorId);
  if (args.territoryId) whereLinked('territory', args.territoryId);
  return pageOfQuery(query, { orders, ...args });
}
