import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { ProfileKind } from './partnering-profile.entity';

export enum PartneringProfileOrder {
  TITLE = 'TITLE',
  TITLE_DESC = 'TITLE_DESC',
}
registerEnumType(PartneringProfileOrder, { name: 'PartneringProfileOrder' });

@ArgsType()
export class PartneringProfilesArgs extends PageArgs {
  @Field(() => [ProfileKind], { nullable: true })
  kinds?: ProfileKind[] | null;

  @Field(() => ID, { nullable: true })
  sectorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Looks for partners in this very territory.' })
  territoryId?: string | null;

  @Field(() => PartneringProfileOrder, { defaultValue: PartneringProfileOrder.TITLE })
  orderBy: PartneringProfileOrder = PartneringProfileOrder.TITLE;
}
