import { Supergraph } from '@apollo/federation-internals';
import { type ASTNode, type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';

const inaccessibleLink = parse(`extend schema @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION`);

/**
 * The supergraph of an audience: what carries one of the tags becomes @inaccessible, which gateways plan with and never
 * show. Throws where something that stays would need what is hidden.
 */
export function hideTags(supergraphSdl: string, hiddenTags: readonly string[]): string {
  const hidden: DocumentNode = visit(parse(supergraphSdl, { noLocation: true }), {
    enter: (node) => (hasHiddenTag(node, hiddenTags) ? withInaccessible(node) : undefined),
  });
  const sdl = print(withLink(hidden));
  Supergraph.build(sdl).apiSchema().toGraphQLJSSchema();
  return sdl;
}

type Marked = ASTNode & { readonly directives: readonly ConstDirectiveNode[] };

function hasHiddenTag(node: ASTNode, hiddenTags: readonly string[]): node is Marked {
  return (
    'directives' in node &&
    (node.directives ?? []).some(
      ({ name, arguments: args }) =>
        name.value === 'tag' &&
        args?.some(({ value }) => value.kind === Kind.STRING && hiddenTags.includes(value.value)),
    )
  );
}

function withInaccessible(node: Marked): Marked | undefined {
  if (node.directives.some(({ name }) => name.value === 'inaccessible')) return undefined;
  const directive: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } };
  return { ...node, directives: [...node.directives, directive] } as Marked;
}

/** The supergraph links the specification already where one of its subgraphs uses the directive. */
function withLink(document: DocumentNode): DocumentNode {
  const isDefined = document.definitions.some(
    (node) => node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === 'inaccessible',
  );
  if (isDefined) return document;
  const [extension, definition] = inaccessibleLink.definitions;
  return {
    ...document,
    definitions: [
      ...document.definitions.map((node) =>
        node.kind === Kind.SCHEMA_DEFINITION && extension?.kind === Kind.SCHEMA_EXTENSION
          ? { ...node, directives: [...(node.directives ?? []), ...(extension.directives ?? [])] }
          : node,
      ),
      ...(definition ? [definition] : []),
    ],
  };
}
