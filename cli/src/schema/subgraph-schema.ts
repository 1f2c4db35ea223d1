import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { usageError } from '../cli-error';

/** A subgraph's text as a schema. Throws a usage error that names the text. */
export function subgraphSchema(name: string, sdl: string): GraphQLSchema {
  try {
    const { definitions } = parse(sdl);
    const document = { kind: Kind.DOCUMENT, definitions: withDefinitions(definitions) } as const;
    // What federation defines is not in the text.
    return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  } catch (error) {
    throw usageError(`${name} cannot be compared: ${(error as Error).message} "passerelle check" says where.`);
  }
}

/** A subgraph may extend what it does not define, which graphql-js would leave out: the first extension defines it. */
function withDefinitions(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const defined = new Set(
    definitions.flatMap((node) => (node.kind.endsWith('TypeDefinition') && 'name' in node ? [node.name?.value] : [])),
  );
  return definitions.map((node) => {
    if (!node.kind.endsWith('TypeExtension') || !('name' in node) || defined.has(node.name?.value)) return node;
    defined.add(node.name?.value);
    return { ...node, kind: node.kind.replace('Extension', 'Definition') } as DefinitionNode;
  });
}
