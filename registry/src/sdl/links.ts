import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import type { Finding } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';
import { stringArgument } from './declared-types';
import { placeOf } from './place-of';

const federation = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.(\d{1,2})$/;

/** What the composition of this hub knows. */
const newestMinor = 14;

/** What a schema may import. The hub does not serve @context; @composeDirective would speak for everybody. */
export const importable: ReadonlySet<string> = new Set([
  '@key',
  '@requires',
  '@provides',
  '@external',
  '@tag',
  '@extends',
  '@shareable',
  '@inaccessible',
  '@override',
  '@interfaceObject',
  '@authenticated',
  '@requiresScopes',
  '@policy',
  'FieldSet',
  'federation__Scope',
  'federation__Policy',
]);

/** One link, to Federation 2, that renames nothing: only then is `@override` in the text `@override` in the graph. */
export function checkLinks(document: DocumentNode): Finding[] {
  const schemaNodes = document.definitions.filter(
    (node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION,
  );
  const applied = schemaNodes.flatMap(({ directives }) => directives ?? []);
  const links = applied.filter(({ name }) => name.value === 'link');
  const others = applied.filter(({ name }) => name.value !== 'link');
  const findings = links.flatMap((link) => checkLink(link));
  for (const directive of others) {
    findings.push(
      refused(
        directive,
        `@${directive.name.value} on the schema would hold for the whole graph, which is not yours alone.`,
      ),
    );
  }
  const isLinked = links.some((link) => federation.test(stringArgument(link, 'url') ?? ''));
  if (!isLinked) {
    findings.push(makeFinding('error', 'FEDERATION_2_REQUIRED', 'The schema has no link to Federation 2.'));
  }
  if (links.length > 1) findings.push(refused(links[1], `The schema has ${links.length} links; one is expected.`));
  return findings;
}

function checkLink(link: ConstDirectiveNode): Finding[] {
  const url = stringArgument(link, 'url') ?? '';
  const minor = federation.exec(url)?.[1];
  if (minor === undefined) return [refused(link, `The link leads to "${url}"; only Federation 2 is expected.`)];
  if (Number(minor) > newestMinor) {
    return [refused(link, `The link leads to Federation 2.${minor}; the registry composes up to 2.${newestMinor}.`)];
  }
  const renaming = link.arguments?.find(({ name }) => !['url', 'import'].includes(name.value));
  if (renaming) return [refused(renaming, `@link takes url and import here, but was given: ${renaming.name.value}.`)];
  const imports = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  return (imports?.kind === Kind.LIST ? imports.values : imports ? [imports] : []).flatMap((entry) => {
    if (entry.kind !== Kind.STRING)
      return [refused(entry, 'An import renames a directive; import it under its own name.')];
    return importable.has(entry.value)
      ? []
      : [refused(entry, `${entry.value} cannot be imported; the hub serves: ${[...importable].join(', ')}.`)];
  });
}

function refused(node: Parameters<typeof placeOf>[0], message: string): Finding {
  return makeFinding('error', 'LINK_NOT_ALLOWED', message, { place: placeOf(node) });
}
