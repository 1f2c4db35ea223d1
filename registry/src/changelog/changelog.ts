import { Feed } from 'feed';
import type { EntityManager } from 'typeorm';
import type { ApiChange } from '../composition/composition';
import { readContent } from '../content/content-store';
import { SupergraphVersion } from '../supergraph/supergraph-version.entity';
import { type ChangelogLanguage, headlines, tellChange } from './phrases';

const maxEntries = 50;

/** The newest supergraphs with what each changed for clients. */
export async function changelog(reader: EntityManager, publicUrl: string, language: ChangelogLanguage): Promise<Feed> {
  const versions = await reader.find(SupergraphVersion, {
    order: { composedAt: 'DESC', id: 'DESC' },
    take: maxEntries,
  });
  const self = (format: string) => `${publicUrl}/changelog.${format}?lang=${language}`;
  const feed = new Feed({
    id: `${publicUrl}/changelog`,
    link: publicUrl,
    title: headlines.title[language],
    language,
    copyright: '',
    generator: 'Passerelle',
    updated: new Date(versions[0]?.composedAt ?? 0),
    feedLinks: { atom: self('atom'), json: self('json') },
  });
  for (const version of versions) {
    const changes: ApiChange[] = JSON.parse(await readContent(reader, version.changesHash));
    const lines = changes.flatMap((change) => tellChange(change, language) ?? []);
    const subgraph = version.subgraphId?.replace('subgraph:', '') ?? headlines.several[language];
    feed.addItem({
      id: `${publicUrl}/changelog#${version.hash}`,
      link: `${publicUrl}/changelog#${version.hash}`,
      title: `${subgraph} · ${version.hash.slice(0, 12)}`,
      date: new Date(version.composedAt),
      // Names of the graph hold letters, digits, underscores and dots: nothing to escape.
      content:
        lines.length > 0 ? `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>` : headlines.unseen[language],
    });
  }
  return feed;
}
