import { loadPresent } from '@passerelle/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { Organization } from '../organization/organization.entity';
import { ContactPoint } from './contact-point.entity';

@Resolver(() => ContactPoint)
export class ContactPointResolver {
  @Query(() => ContactPoint, { nullable: true })
  contactPoint(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ContactPoint | null> {
    return ctx.contactPointById.load(id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Null unless the operator of the directory shows names.',
  })
  fullName(@Root() contact: ContactPoint, @Ctx() ctx: Context): string | null {
    return ctx.showContactNames ? contact.name : null;
  }

  @FieldResolver(() => [Organization], { description: 'The organisations the person speaks for.' })
  async organizations(@Root() contact: ContactPoint, @Ctx() ctx: Context): Promise<Organization[]> {
    const links = await ctx.organizationLinksByContactPointId.load(contact.id);
    return loadPresent(
      ctx.organizationById,
      links.map(({ organizationId }) => organizationId),
    );
  }
}
