import { Reading, SourceRef, Transition } from '@passerelle/subgraph-kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export enum EngagementState {
  REQUESTED = 'REQUESTED',
  QUALIFIED = 'QUALIFIED',
  DIAGNOSED = 'DIAGNOSED',
  PLAN_AGREED = 'PLAN_AGREED',
  IN_DELIVERY = 'IN_DELIVERY',
  DELIVERED = 'DELIVERED',
  SURVEYED = 'SURVEYED',
  CLOSED = 'CLOSED',
  ON_HOLD = 'ON_HOLD',
  DECLINED = 'DECLINED',
  ABANDONED = 'ABANDONED',
}
registerEnumType(EngagementState, { name: 'EngagementState' });

// Which company has asked for help is confidential. The type describes the row, but no query and no
// reference answers with one until the hub knows who is asking.
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A service given to one company. Confidential: no query leads to it yet.' })
@Entity('service_engagement')
@Index('service_engagement_by_offer', ['offerId'])
@Index('service_engagement_by_client', ['clientId'])
export class ServiceEngagement {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('varchar', { length: 120 })
  ownerId!: string;

  @Column('varchar', { length: 120 })
  offerId!: string;

  @Column('varchar', { length: 120 })
  clientId!: string;

  @Column('varchar', { length: 120, nullable: true })
  clientTerritoryId!: string | null;

  @Field(() => EngagementState)
  @Column('varchar', { length: 40 })
  state!: EngagementState;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  @Column('int')
  version!: number;

  @Field(() => String, { description: 'Day, YYYY-MM-DD.' })
  @Column('varchar', { length: 10 })
  openedOn!: string;

  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD.' })
  @Column('varchar', { length: 10, nullable: true })
  closedOn!: string | null;

  @Field(() => Float, { nullable: true, description: 'Hours of work spent on it.' })
  @Column('double', { nullable: true })
  hours!: number | null;

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
