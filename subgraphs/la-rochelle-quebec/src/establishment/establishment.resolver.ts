import { Partnership } from '@passerelle/partnership';
import { Institution, Organization, type Page, referenceTo, Territory } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { EstablishmentConnection } from './establishment.connection';
import { Establishment } from './establishment.entity';
import { EstablishmentsArgs } from './establishment.input';
import { findEstablishments } from './establishment.service';

@Resolver(() => Establishment)
export class EstablishmentResolver {
  @Query(() => Establishment, { nullable: true })
  establishment(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Establishment | null> {
    return ctx.establishmentById.load(id);
  }

  @Query(() => EstablishmentConnection, { nullable: true })
  establishments(
    @Args(() => EstablishmentsArgs) args: EstablishmentsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Establishment>> {
    return findEstablishments(ctx.database, args);
  }

  @FieldResolver(() => Institution, { nullable: true, description: 'The institution that holds this row.' })
  owner(@Ctx() ctx: Context): Institution {
    return { id: ctx.owner };
  }

  @FieldResolver(() => Organization, { nullable: true })
  company(@Root() { companyId }: Establishment): Organization {
    return { id: companyId };
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where the company comes from.' })
  origin(@Root() { originId }: Establishment): Territory | null {
    return referenceTo(originId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it set up.' })
  destination(@Root() { destinationId }: Establishment): Territory | null {
    return referenceTo(destinationId);
  }

  @FieldResolver(() => Partnership, { nullable: true, description: 'The partnership in whose context it is told.' })
  partnership(@Root() { partnershipId }: Establishment, @Ctx() ctx: Context): Promise<Partnership | null> | null {
    return partnershipId === null ? null : ctx.partnershipById.load(partnershipId);
  }
}
