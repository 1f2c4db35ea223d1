import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';

export enum ResearchThemeOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(ResearchThemeOrder, { name: 'ResearchThemeOrder', description: 'By the French label, then by id.' });

@ArgsType()
export class ResearchThemesOfPartnershipArgs extends PageArgs {
  @Field(() => ResearchThemeOrder, { defaultValue: ResearchThemeOrder.NAME })
  orderBy: ResearchThemeOrder = ResearchThemeOrder.NAME;
}

@ArgsType()
export class ResearchThemesArgs extends ResearchThemesOfPartnershipArgs {
  @Field(() => ID, { nullable: true })
  partnershipId?: string | null;

  @Field(() => ID, { nullable: true })
  sectorId?: string | null;
}
