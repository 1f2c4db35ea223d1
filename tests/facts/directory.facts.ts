import type { FactChecks } from './fact-check';

export const directoryFacts: FactChecks = {
  queries: { institutions: '{ institutions { nodes { id name { fr } } totalCount } }' },
  facts: [['F-S1-010', 'institutions', 'institutions.nodes[id=cqi].name.fr', 'Carrefour Québec International']],
};
