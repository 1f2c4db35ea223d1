import { ArgsType, Field, ID } from 'type-graphql';
import { NamedListArgs } from '../named-list';
import { OrganizationKind } from './organization.entity';

@ArgsType()
export class OrganizationsArgs extends NamedListArgs {
  @Field(() => [OrganizationKind], { nullable: true })
  kinds?: OrganizationKind[] | null;

  @Field(() => ID, { nullable: true, description: 'In this territory or one inside it.' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true })
  sectorId?: string | null;
}
