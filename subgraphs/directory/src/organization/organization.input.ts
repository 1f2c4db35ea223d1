import { PageArgs } from '@passerelle/subgraph-kit';
import { ArgsType, Field, ID, registerEnumType } from 'type-graphql';
import { OrganizationKind } from './organization.entity';

export enum OrganizationOrder {
  NAME = 'NAME',
  NAME_DESC = 'NAME_DESC',
}
registerEnumType(OrganizationOrder, { name: 'OrganizationOrder' });

@ArgsType()
export class OrganizationsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words in a name, in any order; accents, apostrophes, dashes and no-break spaces do not matter.',
  })
  search?: string | null;

  @Field(() => [OrganizationKind], { nullable: true })
  kinds?: OrganizationKind[] | null;

  @Field(() => ID, { nullable: true, description: 'In this territory or one inside it.' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true })
  sectorId?: string | null;

  @Field(() => OrganizationOrder, { defaultValue: OrganizationOrder.NAME })
  orderBy: OrganizationOrder = OrganizationOrder.NAME;
}
