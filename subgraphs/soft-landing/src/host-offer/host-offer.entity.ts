import {
  FactBasis,
  LocalizedText,
  PartialDate,
  Reading,
  Sector,
  SourceRef,
  Transition,
} from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SupportKind } from '../support/support.entity';

export enum HostOfferState {
  PLANNED = 'PLANNED',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(HostOfferState, { name: 'HostOfferState' });

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Stays that a host is ready to receive, or plans to.' })
@Entity('host_offer')
@Index('host_offer_by_date', ['sortDate', 'id'])
@Index('host_offer_by_host', ['hostId'])
@Index('host_offer_by_partnership', ['partnershipId'])
@Index('host_offer_by_award', ['awardId'])
export class HostOffer {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Field(() => LocalizedText)
  @Column('simple-json')
  title!: LocalizedText;

  @Column('varchar', { length: 120 })
  hostId!: string;

  @Field(() => FactBasis, { description: 'How we know the host.' })
  @Column('varchar', { length: 40 })
  hostBasis!: FactBasis;

  @Field(() => HostOfferState)
  @Column('varchar', { length: 40 })
  state!: HostOfferState;

  @Field(() => Int, { description: 'Goes up by one with every change.' })
  @Column('int')
  version!: number;

  @Field(() => Int, { nullable: true, description: 'How many companies; null where unknown.' })
  @Column('int', { nullable: true })
  places!: number | null;

  @Field(() => PartialDate, { nullable: true, description: 'When the stays may begin.' })
  @Column('simple-json', { nullable: true })
  periodStart!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When they must be over.' })
  @Column('simple-json', { nullable: true })
  periodEnd!: PartialDate | null;

  @Column('varchar', { length: 10, nullable: true })
  periodEarliest!: string | null;

  @Column('varchar', { length: 10, nullable: true })
  periodLatest!: string | null;

  @Column('varchar', { length: 10 })
  sortDate!: string;

  @Field(() => [SupportKind], { description: 'What the host does for the companies, as far as is known.' })
  @Column('simple-json')
  services!: SupportKind[];

  @Field(() => [Sector], { nullable: 'items', description: 'Sectors it is meant for; empty where it is open to all.' })
  @Column('simple-json')
  sectors!: Sector[];

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Column('varchar', { length: 120, nullable: true })
  awardId!: string | null;

  @Field(() => [Transition])
  @Column('simple-json')
  history!: Transition[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRef[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
