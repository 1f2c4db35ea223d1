import { errors } from '@passerelle/protocol';
import type { Database } from '@passerelle/subgraph-kit';
import type { FastifyInstance } from 'fastify';
import { changelog } from '../changelog/changelog';
import type { ChangelogLanguage } from '../changelog/phrases';
import type { RegistryOptions } from '../registry-options';

/** What changes in the graph, for whoever follows it with a feed reader. */
export function changelogRoutes(scope: FastifyInstance, { reader }: Database, { publicUrl }: RegistryOptions): void {
  scope.get<{ Querystring: { lang?: string } }>('/changelog.atom', async ({ query }, reply) => {
    const feed = await changelog(reader, publicUrl, languageOf(query.lang));
    return reply.type('application/atom+xml; charset=utf-8').send(feed.atom1());
  });
  scope.get<{ Querystring: { lang?: string } }>('/changelog.json', async ({ query }, reply) => {
    const feed = await changelog(reader, publicUrl, languageOf(query.lang));
    return reply.type('application/feed+json; charset=utf-8').send(feed.json1());
  });
}

function languageOf(value = 'fr'): ChangelogLanguage {
  if (value === 'fr' || value === 'en') return value;
  throw errors.badUserInput({ argument: 'lang', expected: 'fr or en', received: String(value).slice(0, 20) });
}
