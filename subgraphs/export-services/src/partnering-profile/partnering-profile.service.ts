import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  whereEqual,
  whereLinked,
  whereOneOf,
} from '@passerelle/subgraph-kit';
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
  const query = reader.createQueryBuilder(PartneringProfile, 'profile');
  whereEqual(query, { anonymous: false });
  whereOneOf(query, { state: publicStates, kind: args.kinds });
  whereLinked(query, 'id', PartneringProfileLink, 'profileId', { targetId: args.sectorId });
  whereLinked(query, 'id', PartneringProfileLink, 'profileId', { targetId: args.territoryId });
  return pageOfQuery(query, { orders, ...args });
}
