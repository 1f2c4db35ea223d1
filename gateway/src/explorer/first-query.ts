/** What a newcomer tries first: everybody's partnerships in one order, and who is missing. */
export const firstQuery = `# Everybody's partnerships, in one order, and who is missing from the answer.
query Partnerships {
  partnerships(first: 10) {
    complete
    nodes {
      id
      title { fr }
      signedOn { iso }
      owner { name { fr } }
      parties { organization { name { fr } territory { name { fr } } } }
    }
    reports { owner { id } status rows }
  }
}
`;
