import { connectionOf, LocalizedText, loadPresent, type Page, PageArgs, pageOfRows } from '@passerelle/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ContactPoint } from '../contact-point/contact-point.entity';
import type { Context } from '../context';
import { Sector } from '../sector/sector.entity';
import { Territory } from '../territory/territory.entity';
import { Organization } from './organization.entity';
import { OrganizationsArgs } from './organization.input';
import { findOrganizations } from './organization.service';
import { Identifier, IdentifierScheme } from './organization-identifier.entity';

const OrganizationConnection = connectionOf('Organization', Organization);
const ContactPointConnection = connectionOf('ContactPoint', ContactPoint);

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true })
  organization(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Organization | null> {
    return ctx.organizationById.load(id);
  }

  @Query(() => Organization, { nullable: true, description: 'By its number in a register, such as a SIREN.' })
  async organizationByIdentifier(
    @Arg('scheme', () => IdentifierScheme) scheme: IdentifierScheme,
    @Arg('value', () => String) value: string,
    @Ctx() ctx: Context,
  ): Promise<Organization | null> {
    const identifier = await ctx.identifierByNumber.load(`${scheme}:${value}`);
    return identifier && ctx.organizationById.load(identifier.organizationId);
  }

  @Query(() => OrganizationConnection, { nullable: true })
  organizations(
    @Args(() => OrganizationsArgs) args: OrganizationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<Organization>> {
    return findOrganizations(ctx.database, args);
  }

  @FieldResolver(() => LocalizedText, {
    description: 'The name; for a sole trader, whose name is a person’s, what the business does and where.',
  })
  name(@Root() organization: Organization, @Ctx() ctx: Context): LocalizedText {
    const isHidden = organization.nameIsPersonal && !ctx.showContactNames;
    return (isHidden && organization.impersonalName) || organization.registeredName;
  }

  @FieldResolver(() => [Identifier])
  identifiers(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Identifier[]> {
    return ctx.identifiersByOrganizationId.load(organization.id);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it sits.' })
  territory(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Territory | null> | null {
    return organization.territoryId === null ? null : ctx.territoryById.load(organization.territoryId);
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'Where it was founded, where a source says so.' })
  originTerritory(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Territory | null> | null {
    return organization.originTerritoryId === null ? null : ctx.territoryById.load(organization.originTerritoryId);
  }

  @FieldResolver(() => [Sector])
  async sectors(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Sector[]> {
    const links = await ctx.sectorLinksByOrganizationId.load(organization.id);
    return loadPresent(
      ctx.sectorById,
      links.map(({ sectorId }) => sectorId),
    );
  }

  @FieldResolver(() => [Organization], { description: 'The bodies it took over from, as far as is known.' })
  successorOf(@Root() organization: Organization, @Ctx() ctx: Context): Promise<Organization[]> {
    return loadPresent(ctx.organizationById, organization.successorOfIds);
  }

  @FieldResolver(() => ContactPointConnection)
  async contacts(
    @Root() organization: Organization,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Page<ContactPoint>> {
    const links = await ctx.contactLinksByOrganizationId.load(organization.id);
    const contacts = await loadPresent(
      ctx.contactPointById,
      links.map(({ contactPointId }) => contactPointId),
    );
    return pageOfRows(contacts, {
      orders: { ROLE: { property: 'sortRole', direction: 'ASC' } },
      orderBy: 'ROLE',
      ...args,
    });
  }
}
