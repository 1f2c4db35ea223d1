import {
  BusinessEvent,
  ContactPoint,
  LocalizedText,
  Organization,
  PartialDate,
  SourceRef,
  type SourceRefValue,
  Territory,
} from '@passerelle/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JointActionKind, MilestoneKind, MilestoneStatus, PartyApproval, PartyRole } from './partnership-terms';

@ObjectType({ description: 'An organisation that takes part in a partnership.' })
export class PartnershipParty {
  @Field(() => Organization, { nullable: true })
  organization!: Organization | null;

  @Field(() => PartyRole)
  role!: PartyRole;

  @Field(() => PartyApproval, { nullable: true, description: 'Null where the role needs no approval.' })
  approval!: PartyApproval | null;

  @Field(() => PartialDate, { nullable: true })
  signedOn!: PartialDate | null;

  @Field(() => ContactPoint, { nullable: true, description: 'Whoever acts for the organisation here.' })
  contact!: ContactPoint | null;

  @Field(() => [SourceRef])
  sources!: SourceRefValue[];
}

@ObjectType({ description: 'Something the parties have to do or decide.' })
export class Milestone {
  @Field(() => ID)
  id!: string;

  @Field(() => MilestoneKind)
  kind!: MilestoneKind;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => PartialDate, { nullable: true })
  due!: PartialDate | null;

  @Field(() => MilestoneStatus)
  status!: MilestoneStatus;

  @Field(() => BusinessEvent, { nullable: true, description: 'The event at which it is to happen.' })
  event!: BusinessEvent | null;

  @Field(() => [SourceRef])
  sources!: SourceRefValue[];
}

@ObjectType({ description: 'An action the parties plan or carry out together.' })
export class JointAction {
  @Field(() => ID)
  id!: string;

  @Field(() => JointActionKind)
  kind!: JointActionKind;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => MilestoneStatus)
  status!: MilestoneStatus;

  @Field(() => [SourceRef])
  sources!: SourceRefValue[];
}

@ObjectType({ description: 'What one side promised the other; each direction is counted on its own.' })
export class ReciprocityTarget {
  @Field(() => JointActionKind)
  kind!: JointActionKind;

  @Field(() => Territory, { nullable: true })
  from!: Territory | null;

  @Field(() => Territory, { nullable: true })
  to!: Territory | null;

  @Field(() => Int)
  target!: number;

  @Field(() => Int)
  achieved!: number;
}
