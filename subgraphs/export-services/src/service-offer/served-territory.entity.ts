import { FactBasis, PartialDate, SourceRef } from '@passerelle/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A territory in which a service is given.' })
@Entity('served_territory')
@Index('served_territory_by_offer', ['offerId'])
@Index('served_territory_by_territory', ['territoryId'])
export class ServedTerritory {
  /** `<offer>/<territory>` */
  @PrimaryColumn('varchar', { length: 255 })
  id!: string;

  @Column('varchar', { length: 120 })
  offerId!: string;

  @Column('varchar', { length: 120 })
  territoryId!: string;

  @Field(() => PartialDate, { nullable: true, description: 'Since when; null where the source does not say.' })
  @Column('simple-json', { nullable: true })
  since!: PartialDate | null;

  @Field(() => FactBasis)
  @Column('varchar', { length: 40 })
  basis!: FactBasis;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];
}
