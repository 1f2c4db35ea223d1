import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { directiveName, linkNodes, readLink } from '../../supergraph/links';
import type { Condition } from './condition';

type ConditionKind = Condition['kind'];

const kindByFeature: Readonly<Record<string, ConditionKind>> = {
  'https://specs.apollo.dev/authenticated/v0.1': 'authenticated',
  'https://specs.apollo.dev/requiresScopes/v0.1': 'scopes',
  'https://specs.apollo.dev/policy/v0.1': 'policies',
};

/** What it hides is left out of the schema that clients see, by whatever serves the supergraph. */
const inaccessible = /^https:\/\/specs\.apollo\.dev\/inaccessible\/v0\.[12]$/;

/**
 * What each access directive is called in this supergraph: a link may rename it. Empty where there is none. Throws for a
 * security feature that is not known here, since what it protects would be open.
 */
export function accessDirectives(supergraph: DocumentNode): ReadonlyMap<string, ConditionKind> {
  const names = new Map<string, ConditionKind>();
  for (const link of linkNodes(supergraph).map(readLink)) {
    const kind = kindByFeature[link.url];
    if (kind !== undefined) names.set(directiveName(link), kind);
    else if ((link.for === 'SECURITY' && !inaccessible.test(link.url)) || isOtherVersion(link.url))
      throw new Error(`the supergraph asks for ${link.url}, which is not enforced here`);
  }
  return names;
}

/**
 * The supergraph without the mark that makes Apollo's gateway refuse it, as that enforces none of this. To be handed to
 * something that is guarded, and to nothing else.
 */
export function withoutSecurityMarks(supergraph: DocumentNode): DocumentNode {
  const marked = new Set(linkNodes(supergraph).filter((node) => readLink(node).url in kindByFeature));
  const unmark = (node: ConstDirectiveNode): ConstDirectiveNode =>
    marked.has(node) ? { ...node, arguments: (node.arguments ?? []).filter(({ name }) => name.value !== 'for') } : node;
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((node) =>
      node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
        ? { ...node, directives: (node.directives ?? []).map(unmark) }
        : node,
    ),
  };
}

function isOtherVersion(url: string): boolean {
  return Object.keys(kindByFeature).some((known) => url.startsWith(known.slice(0, known.lastIndexOf('/') + 1)));
}
