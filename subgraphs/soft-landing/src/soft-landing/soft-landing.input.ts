import { OutcomeType, PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { SoftLandingState } from './soft-landing.entity';

export enum SoftLandingOrder {
  PERIOD = 'PERIOD',
  PERIOD_DESC = 'PERIOD_DESC',
}
registerEnumType(SoftLandingOrder, {
  name: 'SoftLandingOrder',
  description: 'By first day; what has no date counts as the latest.',
});

export enum SoftLandingRole {
  BENEFICIARY = 'BENEFICIARY',
  HOME = 'HOME',
  HOST = 'HOST',
  CREDITED = 'CREDITED',
}
registerEnumType(SoftLandingRole, {
  name: 'SoftLandingRole',
  description: 'The part an organisation has in a stay.',
  valuesConfig: {
    BENEFICIARY: { description: 'The company that makes the stay.' },
    HOME: { description: 'Sends the company and follows it up.' },
    HOST: { description: 'Receives the company and plans its meetings.' },
    CREDITED: { description: 'The company gives it credit for the stay.' },
  },
});

@ArgsType()
export class SoftLandingPageArgs extends PageArgs {
  @Field(() => SoftLandingOrder, { defaultValue: SoftLandingOrder.PERIOD })
  orderBy: SoftLandingOrder = SoftLandingOrder.PERIOD;
}

@ArgsType()
export class OrganizationSoftLandingsArgs extends SoftLandingPageArgs {
  @Field(() => [SoftLandingRole], { nullable: true, description: 'Only stays where it has one of these roles.' })
  roles?: SoftLandingRole[] | null;
}

@ArgsType()
export class SoftLandingsArgs extends SoftLandingPageArgs {
  @Field(() => ID, { nullable: true })
  beneficiaryId?: string | null;

  @Field(() => ID, { nullable: true })
  homeId?: string | null;

  @Field(() => ID, { nullable: true })
  hostId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Exactly this territory, not those inside it.' })
  hostTerritoryId?: string | null;

  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  callId?: string | null;

  @Field(() => ID, { nullable: true })
  awardId?: string | null;

  @Field(() => [SoftLandingState], { nullable: true })
  states?: SoftLandingState[] | null;

  @Field(() => [OutcomeType], { nullable: true, description: 'Only stays that led to one of these.' })
  outcomeTypes?: OutcomeType[] | null;

  @Field(() => String, { nullable: true, description: 'Only stays that may have lasted to this day, YYYY-MM-DD.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Only stays that may have begun by this day, YYYY-MM-DD.' })
  to?: string | null;
}
