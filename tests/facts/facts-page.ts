import { cite, statements } from '@passerelle/documents';
import { factsByOwner, leftOut } from './owners';

/** The text of docs/facts.md: where each statement stands, who answers for it, and how it is reached. */
export function factsPage(): string {
  const reachedBy = new Map<string, { owner: string; query: string; path: string }[]>();
  for (const [owner, { facts }] of Object.entries(factsByOwner)) {
    for (const [statement, query, path] of facts) {
      reachedBy.set(statement, [...(reachedBy.get(statement) ?? []), { owner, query, path }]);
    }
  }
  const rows = statements.map((statement) => {
    const [place] = cite(statement);
    const where = place
      ? `${place.document.id.slice('document:'.length)}, line ${place.line}, ${place.charStart}–${place.charEnd}`
      : '';
    const [reached] = reachedBy.get(statement) ?? [];
    const how = reached
      ? `${reached.owner}: \`${reached.path.replaceAll('|', '\\|')}\``
      : `left out: ${leftOut[statement] ?? '?'}`;
    return `| ${statement} | ${where} | ${place?.basis ?? ''} | ${how} |`;
  });
  const counts = Object.entries(factsByOwner).map(
    ([owner, { facts }]) => `| ${owner} | ${new Set(facts.map(([statement]) => statement)).size} |`,
  );
  return `# Facts

What the five source documents say, statement by statement, and where the graph says it. Generated from
\`tests/facts\` by \`UPDATE_PAGES=true npm test -- tests/facts\`; the same test walks every row through the hub and
compares the value.

${statements.length} statements; ${reachedBy.size} reachable by a query; ${Object.keys(leftOut).length} left out.

- **Where**: document, line (from 1), first character to behind the last (code points from 0). \`sources\` of a record
  gives the same places.
- **Basis**: STATED by the document, DERIVED from it by counting, INFERRED as the likeliest reading. Where a place is
  ambiguous, the record's \`readings\` give the reading chosen, its confidence and the alternative.
- **Reached**: the subgraph that answers for it, and the path into the answer of a query in \`tests/facts/<subgraph>.facts.ts\`.
- The names of the people in the documents are in the directory's database and nowhere else; \`ContactPoint.fullName\`
  is null unless the operator shows names. Their roles are reachable.

| owner | statements |
|---|---|
${counts.join('\n')}

| statement | where | basis | reached |
|---|---|---|---|
${rows.join('\n')}
`;
}
