import type { CodegenConfig } from '@graphql-codegen/cli';

// Types of the operations that clients and tests send, from the committed supergraph's API schema.
// A `schema` at the top would be merged into every output's own: each output names its own.
const config: CodegenConfig = {
  generates: {
    'tests/golden/golden.generated.ts': {
      schema: 'gateway/api.graphql',
      documents: 'tests/golden/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { enumType: 'string-literal', scalars: { ID: 'string', SafeInt: 'number' } },
    },
  },
};

export default config;
