import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { labelsEn } from './labels.en';
import { labelsFr } from './labels.fr';

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', '..', 'gateway', 'api.graphql'), 'utf8'));

describe.each([
  ['French', labelsFr],
  ['English', labelsEn],
])('the %s labels', (_language, labels) => {
  it.each(Object.entries(labels))('name every value of %s', (name, words) => {
    const type = schema.getType(name);
    const values = isEnumType(type) ? type.getValues().map(({ name: value }) => value) : [];
    expect(Object.keys(words).sort()).toEqual(values.sort());
  });
});
