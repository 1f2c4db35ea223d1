import { type Identifier, IdentifierScheme } from '../organization/organization-identifier.entity';

const brestMetropole = '242900314';

/** Numbers found in an official list. The numbers of the other organisations were not looked up. */
export const identifiers: readonly Identifier[] = [
  {
    id: `${IdentifierScheme.FR_SIREN}:${brestMetropole}`,
    organizationId: 'org:brest-metropole',
    scheme: IdentifierScheme.FR_SIREN,
    value: brestMetropole,
    verified: true,
  },
];
