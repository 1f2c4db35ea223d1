import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of the operations that clients and tests send, from the committed supergraph's API schema.
// A `schema` at the top would be merged into every output's own: each output names its own.
const typed = (...documents: string[]) => ({
  schema: 'gateway/api.graphql',
  documents,
  plugins: ['typescript-operations', 'typed-document-node'],
  config: { enumType: 'string-literal', scalars: { ID: 'string', SafeInt: 'number' } },
});

const facts = 'dashboard/src/facts/facts.graphql';
const pages = 'dashboard/src/pages';

// Each page of the dashboard loads its own query and nobody else's.
const dashboard = readdirSync(pages).map((page) => [
  `${pages}/${page}/${page}.generated.ts`,
  typed(facts, `${pages}/${page}/*.graphql`),
]);

const config: CodegenConfig = {
  generates: {
    'tests/golden/golden.generated.ts': typed('tests/golden/*.graphql'),
    'dashboard/src/facts/facts.generated.ts': typed(facts),
    ...Object.fromEntries(dashboard),
  },
};

export default config;
