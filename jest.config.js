/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Jest leaves a core to itself and would run on one of two; much of the time is spent waiting.
  maxWorkers: 2,
  // Each file loads the code anew; a worker that has grown is replaced.
  workerIdleMemoryLimit: '1GB',
  roots: ['packages', 'contracts', 'subgraphs', 'gateway', 'registry', 'cli', 'dashboard', 'tests'].map(
    (folder) => `<rootDir>/${folder}`,
  ),
  testMatch: ['**/*.test.ts', '**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  setupFiles: ['reflect-metadata'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Workspaces are tested from their sources; only `npm start` runs what `tsc -b` built.
  moduleNameMapper: {
    '^@passerelle/gateway$': '<rootDir>/gateway/src/index.ts',
    '^@passerelle/registry$': '<rootDir>/registry/src/index.ts',
    '^@passerelle/all-in-one$': '<rootDir>/all-in-one/src/index.ts',
    '^@passerelle/partnership$': '<rootDir>/contracts/partnership/src/index.ts',
    '^@passerelle/(protocol|assertion|observe|subgraph-kit|contract-subgraph|conformance|documents|registry-client|test-kit)$':
      '<rootDir>/packages/$1/src/index.ts',
    '^@passerelle/([a-z-]+)$': '<rootDir>/subgraphs/$1/src/index.ts',
  },
  testTimeout: 90_000,
};
