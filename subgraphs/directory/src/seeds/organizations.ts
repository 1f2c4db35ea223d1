import { organizationRow } from './organization-row';
import { organizationsOfFrance } from './organizations-france';
import { organizationsOfGaspesie } from './organizations-gaspesie';
import { organizationsOfQuebec } from './organizations-quebec';

export const organizations = [...organizationsOfFrance, ...organizationsOfGaspesie, ...organizationsOfQuebec].map(
  organizationRow,
);
