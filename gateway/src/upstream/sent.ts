import type { Representation, Sent, SubgraphOperation, Variables } from './subgraph';

/** The body of a request, put together from text that is ready: no representation is written twice. */
export function bodyOf({ bodyStart, entityCalls }: SubgraphOperation, { variables, representations }: Sent): string {
  let body = `${bodyStart}{`;
  entityCalls.forEach(({ variable }, index) => {
    body += `${index > 0 ? ',' : ''}"${variable}":[${representations[index]?.join(',') ?? ''}]`;
  });
  const others = JSON.stringify(variables).slice(1, -1);
  return `${body}${others !== '' && entityCalls.length > 0 ? ',' : ''}${others}}}`;
}

/** All variables of a request as values, for whoever is asked in this process. */
export function variablesOf({ entityCalls }: SubgraphOperation, { variables, representations }: Sent): Variables {
  if (entityCalls.length === 0) return variables;
  const all: Record<string, unknown> = { ...variables };
  entityCalls.forEach(({ variable }, index) => {
    all[variable] = readRepresentations(representations[index] ?? []);
  });
  return all;
}

/** The entities of one call as values. */
export function readRepresentations(texts: readonly string[]): readonly Representation[] {
  return JSON.parse(`[${texts.join(',')}]`) as Representation[];
}
