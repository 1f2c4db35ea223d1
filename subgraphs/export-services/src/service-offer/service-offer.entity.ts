import { LocalizedText, Reading, SourceRef } from '@passerelle/subgraph-kit';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ServiceKind } from '../service-kind';

export enum OfferStatus {
  OFFERED = 'OFFERED',
  PLANNED = 'PLANNED',
}
registerEnumType(OfferStatus, { name: 'OfferStatus', description: 'Whether a service is given or still to come.' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A service that an organisation gives to companies that export or want to.' })
@Entity('service_offer')
@Index('service_offer_by_label', ['sortLabel', 'id'])
@Index('service_offer_by_provider', ['providerId'])
export class ServiceOffer {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  providerId!: string;

  @Field(() => ServiceKind)
  @Column('varchar', { length: 40 })
  kind!: ServiceKind;

  @Field(() => OfferStatus)
  @Column('varchar', { length: 40 })
  status!: OfferStatus;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  @Column('varchar', { length: 255 })
  sortLabel!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether only members of the provider may use it; null where the source does not say.',
  })
  @Column('boolean', { nullable: true })
  membersOnly!: boolean | null;

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
