import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { ProgramRole } from './program-party.entity';

export enum FundingProgramOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(FundingProgramOrder, { name: 'FundingProgramOrder' });

@ArgsType()
export class FundingProgramsArgs extends PageArgs {
  @Field(() => FundingProgramOrder, { defaultValue: FundingProgramOrder.NAME })
  orderBy: FundingProgramOrder = FundingProgramOrder.NAME;
}

@ArgsType()
export class OrganizationProgramsArgs extends FundingProgramsArgs {
  @Field(() => [ProgramRole], { nullable: true, description: 'Only programmes where it has one of these roles.' })
  roles?: ProgramRole[] | null;
}
