import { connectionOf, loadPresent, type Page } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { NamedListArgs, pageOfNamed } from '../named-list';
import { Organization } from '../organization/organization.entity';
import { Institution } from './institution.entity';

const InstitutionConnection = connectionOf('Institution', Institution);

@Resolver(() => Institution)
export class InstitutionResolver {
  @Query(() => Institution, { nullable: true })
  institution(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Institution | null> {
    return ctx.institutionById.load(id);
  }

  @Query(() => InstitutionConnection, { nullable: true, description: 'The members of the hub.' })
  institutions(
    @Args(() => NamedListArgs) args: NamedListArgs,
    @Ctx() { database }: Context,
  ): Promise<Page<Institution>> {
    return pageOfNamed(database.reader.createQueryBuilder(Institution, 'institution'), args);
  }

  @FieldResolver(() => [Organization], { description: 'The organisations that run it together.' })
  members(@Root() institution: Institution, @Ctx() ctx: Context): Promise<Organization[]> {
    return loadPresent(ctx.organizationById, institution.memberIds);
  }
}
