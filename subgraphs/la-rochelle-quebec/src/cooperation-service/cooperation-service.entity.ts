import {
  LocalizedText,
  Reading,
  SourceRef,
  type SourceRefValue,
  Statement,
  Transition,
} from '@passerelle/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CooperationEligibility } from './cooperation-eligibility';
import { CooperationServiceKind, CooperationServiceState } from './cooperation-service-terms';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What the parties of a partnership do for companies of both sides.' })
@Entity('cooperation_service')
@Index('cooperation_service_by_name', ['sortName', 'id'])
@Index('cooperation_service_by_partnership', ['partnershipId'])
export class CooperationService {
  @Field(() => ID)
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Field(() => CooperationServiceKind)
  @Column('varchar', { length: 40 })
  kind!: CooperationServiceKind;

  @Field(() => LocalizedText)
  @Column('simple-json')
  label!: LocalizedText;

  /** The French label, folded: the sort key. */
  @Column('varchar', { length: 255 })
  sortName!: string;

  @Field(() => CooperationServiceState)
  @Column('varchar', { length: 40 })
  state!: CooperationServiceState;

  @Field(() => Int, { description: 'Grows with each change.' })
  @Column('int')
  version!: number;

  @Field(() => [CooperationEligibility], { description: 'Who may ask, side by side.' })
  @Column('simple-json')
  eligibility!: CooperationEligibility[];

  @Field(() => Statement, { nullable: true, description: 'How to ask for it; null until the parties have said so.' })
  @Column('simple-json', { nullable: true })
  howToAsk!: Statement | null;

  @Column('varchar', { length: 120, nullable: true })
  partnershipId!: string | null;

  @Field(() => [Transition])
  @Column('simple-json')
  history!: Transition[];

  @Field(() => [SourceRef])
  @Column('simple-json')
  sources!: SourceRefValue[];

  @Field(() => [Reading])
  @Column('simple-json')
  readings!: Reading[];
}
