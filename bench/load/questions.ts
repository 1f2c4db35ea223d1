export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What institutions ask each day: rows of all owners, one row over five owners, lists with rows of others. */
export const questions: readonly Question[] = [
  { query: '{ partnerships(first: 20) { complete nodes { id title { fr } owner { id name { fr } } } } }' },
  {
    query: `{
      organization(id: "org:quiet-oceans") {
        name { fr }
        softLandings { nodes { id host { name { fr } } partnership { id title { fr } } outcomes { id } } }
      }
    }`,
  },
  { query: '{ softLandings(first: 20) { nodes { id beneficiary { id name { fr } } host { id name { fr } } } } }' },
  { query: '{ organizations(first: 50) { nodes { id name { fr } territory { name { fr } } } } }' },
  {
    query: 'query ($id: ID!) { partnership(id: $id) { id title { fr } parties { organization { name { fr } } } } }',
    variables: { id: 'brest-rimouski:tmq-2010' },
  },
];
