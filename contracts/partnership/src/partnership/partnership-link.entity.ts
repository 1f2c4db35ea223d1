import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type LinkedType = 'organization' | 'territory' | 'sector';

/** What a partnership touches, so that it is found from there in one statement. */
@Entity('partnership_link')
@Index('partnership_link_by_target', ['targetId'])
export class PartnershipLink {
  /** `<partnership>/<target>` */
  @PrimaryColumn('varchar', { length: 240 })
  id!: string;

  @Column('varchar', { length: 120 })
  partnershipId!: string;

  @Column('varchar', { length: 20 })
  targetType!: LinkedType;

  @Column('varchar', { length: 120 })
  targetId!: string;
}

/** The links of a partnership, derived from its row. */
export function linksOf(row: {
  id: string;
  parties: readonly { organization: { id: string } | null }[];
  territoryIds: readonly string[];
  sectorIds: readonly string[];
  signedAtId: string | null;
}): PartnershipLink[] {
  const link = (targetType: LinkedType, targetId: string): PartnershipLink => ({
    id: `${row.id}/${targetId}`,
    partnershipId: row.id,
    targetType,
    targetId,
  });
  const organizations = row.parties.flatMap(({ organization }) => (organization ? [organization.id] : []));
  const territories = row.signedAtId === null ? row.territoryIds : [...row.territoryIds, row.signedAtId];
  return [...new Set(organizations)]
    .map((id) => link('organization', id))
    .concat(
      [...new Set(territories)].map((id) => link('territory', id)),
      [...new Set(row.sectorIds)].map((id) => link('sector', id)),
    );
}
