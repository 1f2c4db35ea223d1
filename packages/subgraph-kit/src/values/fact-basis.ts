import { registerEnumType } from 'type-graphql';

export enum FactBasis {
  STATED = 'STATED',
  DERIVED = 'DERIVED',
  INFERRED = 'INFERRED',
}
registerEnumType(FactBasis, {
  name: 'FactBasis',
  description: 'How we know it.',
  valuesConfig: {
    STATED: { description: 'The source says so.' },
    DERIVED: { description: 'It follows from what the source says, by counting or arithmetic.' },
    INFERRED: { description: 'It is the most likely reading of the source.' },
  },
});
