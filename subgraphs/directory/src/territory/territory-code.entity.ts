import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum TerritoryScheme {
  ISO_3166_1 = 'ISO_3166_1',
  ISO_3166_2 = 'ISO_3166_2',
  INSEE_COMMUNE = 'INSEE_COMMUNE',
  INSEE_DEPARTMENT = 'INSEE_DEPARTMENT',
  INSEE_REGION = 'INSEE_REGION',
  EPCI_SIREN = 'EPCI_SIREN',
  NUTS3 = 'NUTS3',
  QC_MUNICIPALITY = 'QC_MUNICIPALITY',
  QC_MRC = 'QC_MRC',
  QC_ADMIN_REGION = 'QC_ADMIN_REGION',
}
registerEnumType(TerritoryScheme, { name: 'TerritoryScheme', description: 'An official list of territories.' });

@ObjectType({ description: 'The code of a territory in an official list. Codes are text: 02028 keeps its zero.' })
@Entity('territory_code')
@Index('territory_code_by_territory', ['territoryId'])
export class TerritoryCode {
  /** `<scheme>:<code>` */
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  territoryId!: string;

  @Field(() => TerritoryScheme)
  @Column('varchar', { length: 20 })
  scheme!: TerritoryScheme;

  @Field(() => String)
  @Column('varchar', { length: 20 })
  code!: string;

  @Field(() => String, { description: 'Where the code was taken from.' })
  @Column('varchar', { length: 255 })
  source!: string;
}
