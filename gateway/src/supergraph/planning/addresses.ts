import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/**
 * Where the supergraph says that its subgraphs answer, by name. An address under `.invalid`, which no machine has, says that
 * it is for the operator to tell.
 */
export function addressesIn(supergraph: DocumentNode): Map<string, string> {
  const graphs = supergraph.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : [],
  );
  const addresses = graphs.flatMap(({ directives = [] }): [string, string][] => {
    const graph = directives.find(({ name }) => name.value === 'join__graph');
    const [name, url] = [text(graph, 'name'), text(graph, 'url')];
    return name && url && URL.canParse(url) && !new URL(url).hostname.endsWith('.invalid') ? [[name, url]] : [];
  });
  return new Map(addresses);
}

function text(directive: ConstDirectiveNode | undefined, argument: string): string | undefined {
  const value = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
