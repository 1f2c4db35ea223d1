import { registerEnumType } from 'type-graphql';

export enum Side {
  FR = 'FR',
  QC = 'QC',
}
registerEnumType(Side, { name: 'Side', description: 'The French or the Québec half of a joint undertaking.' });
