import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { MissionKind, MissionState } from './mission.entity';

export enum MissionOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(MissionOrder, {
  name: 'MissionOrder',
  description: 'By the first day a mission can begin on; missions without a date stand behind all others.',
});

export enum MissionRole {
  ORGANIZER = 'ORGANIZER',
  FUNDER = 'FUNDER',
  DELEGATE = 'DELEGATE',
  HOST = 'HOST',
}
registerEnumType(MissionRole, {
  name: 'MissionRole',
  description: 'What an organisation does in a mission.',
  valuesConfig: {
    ORGANIZER: { description: 'Organises or supports it, or has it led on its behalf.' },
    FUNDER: { description: 'Helps to pay for it.' },
    DELEGATE: { description: 'Sends a participant; accompanying staff do not count.' },
    HOST: { description: 'Receives it at one of its stops.' },
  },
});

@ArgsType()
export class MissionPageArgs extends PageArgs {
  @Field(() => MissionOrder, { defaultValue: MissionOrder.PERIOD })
  orderBy: MissionOrder = MissionOrder.PERIOD;
}

@ArgsType()
export class OrganizationMissionsArgs extends MissionPageArgs {
  @Field(() => MissionRole, { nullable: true, description: 'Only missions in which the organisation does this.' })
  role?: MissionRole | null;
}

@ArgsType()
export class MissionsArgs extends MissionPageArgs {
  @Field(() => [MissionState], { nullable: true })
  states?: MissionState[] | null;

  @Field(() => [MissionKind], { nullable: true })
  kinds?: MissionKind[] | null;

  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD: not over before it.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Day, YYYY-MM-DD: begun by then.' })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where it starts from, goes to or stops; this very territory.' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organiser, funder, organisation of a participant, or host.' })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;
}
