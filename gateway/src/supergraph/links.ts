import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** A feature that a supergraph links, by its URL without a slash at the end. */
export interface Link {
  readonly url: string;
  readonly as?: string;
  readonly for?: string;
  readonly import?: readonly (string | { readonly name: string; readonly as?: string })[];
}

/** Whatever the link directive itself is called: what it links has a URL. */
export function linkNodes({ definitions }: DocumentNode): ConstDirectiveNode[] {
  return definitions
    .flatMap((node) =>
      node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
    )
    .filter((node) => node.arguments?.some(({ name }) => name.value === 'url'));
}

export function readLink(node: ConstDirectiveNode): Link {
  const link = Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
  return { ...link, url: String(link.url).replace(/\/$/, '') };
}

/**
 * What a directive of the feature is called here. The main directive has the feature's name and the others have it before
 * theirs, unless the link or its import gives another.
 */
export function directiveName(link: Link, directive = featureOf(link)): string {
  const { as = featureOf(link), import: imported = [] } = link;
  const entry = imported.find((one) => (typeof one === 'string' ? one : one.name) === `@${directive}`);
  const renamed = typeof entry === 'object' ? (entry.as ?? entry.name) : entry;
  return renamed?.replace(/^@/, '') ?? (directive === featureOf(link) ? as : `${as}__${directive}`);
}

function featureOf({ url }: Link): string {
  return url.split('/').at(-2) ?? '';
}
