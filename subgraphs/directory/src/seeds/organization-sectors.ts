import type { OrganizationSector } from '../organization/organization-sector.entity';

const sectorsByOrganization: Readonly<Record<string, readonly string[]>> = {
  ss2i: ['ingenierie-informatique'],
  'lezard-creatif': ['ateliers-artistiques'],
  valbiotis: ['nutrition-sante'],
  cqi: ['export-promotion'],
  'technocentre-tic': ['tic'],
  jolifish: ['web-mobile'],
  'designer-bonaventure': ['design-graphique'],
  technomontreal: ['tic'],
  picom: ['distribution', 'e-commerce', 'relation-client'],
};

export const organizationSectors: readonly OrganizationSector[] = Object.entries(sectorsByOrganization).flatMap(
  ([organization, sectors]) =>
    sectors.map((sector) => {
      const [organizationId, sectorId] = [`org:${organization}`, `sector:${sector}`];
      return { id: `${organizationId}/${sectorId}`, organizationId, sectorId };
    }),
);
