/** Which part may import which. Subgraphs meet in the graph, never in an import. */
const parts = '^(packages|contracts|subgraphs|registry|cli|gateway|all-in-one|tests)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one idea; put it into one file.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'subgraphs-stay-apart',
      comment: 'Each subgraph has an owner of its own, who deploys it without the others.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/([^/]+)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'subgraphs-know-packages-and-their-contract',
      comment: 'A subgraph is deployed alone: it may not need the gateway, the composition root or the tests.',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: parts, pathNot: '^(packages/(subgraph-kit|documents|protocol)|contracts|subgraphs)/' },
    },
    {
      name: 'contracts-know-packages',
      comment: 'A contract is implemented by many; it knows none of them.',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { path: parts, pathNot: '^(packages/(subgraph-kit|protocol)|contracts)/' },
    },
    {
      name: 'gateway-knows-the-schema-only',
      comment: 'The gateway learns of subgraphs from the supergraph and the contract file, never from their code.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: parts, pathNot: '^(packages/(protocol|assertion|observe|contract-subgraph)|gateway)/' },
    },
    {
      name: 'registry-knows-schemas-only',
      comment: 'The registry learns of subgraphs from what they publish, and is deployed alone.',
      severity: 'error',
      from: { path: '^registry/' },
      to: { path: parts, pathNot: '^(packages/(subgraph-kit|contract-subgraph|protocol|registry-client)|registry)/' },
    },
    {
      name: 'the-command-line-knows-the-api-only',
      comment: 'The command line talks to a registry elsewhere, which may be older or newer than it.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: parts, pathNot: '^(packages/(protocol|registry-client)|cli)/' },
    },
    {
      name: 'packages-know-packages',
      comment: 'Packages are what the parts share; they know no part.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/test-kit/' },
      to: { path: parts, pathNot: '^packages/' },
    },
    {
      name: 'the-fan-out-touches-no-edge',
      comment: 'The contract subgraph decides; HTTP, SQL and the environment are handed to it.',
      severity: 'error',
      from: { path: '^packages/contract-subgraph/src/' },
      to: { path: '^(node:(http|https|net|fs)$|.*/(undici|fastify|typeorm|mysql2)/|packages/subgraph-kit/)' },
    },
    {
      name: 'resolvers-do-not-know-sql',
      comment: 'A resolver takes what it needs from the context: loaders and services.',
      severity: 'error',
      from: { path: '\\.(resolver|reference)\\.ts$' },
      to: { path: 'node_modules/typeorm' },
    },
    {
      name: 'tests-only-in-tests',
      comment: 'What runs in production does not import the test kit.',
      severity: 'error',
      from: {
        path: '^(packages|contracts|subgraphs|registry|cli|gateway|all-in-one)/',
        pathNot: '(\\.test\\.ts$|^packages/test-kit/)',
      },
      to: { path: '^(tests|packages/test-kit)/' },
    },
  ],
  options: {
    // A package of the workspace is reached through what it builds, which shows where the arrow leads.
    doNotFollow: { path: '(node_modules|/dist/)' },
    exclude: { path: '\\.generated\\.ts$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    preserveSymlinks: false,
  },
};
