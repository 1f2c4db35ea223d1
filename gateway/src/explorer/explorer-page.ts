import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/** GraphiQL as one page that loads nothing from elsewhere. */
export function explorerPage(endpoint: string, query: string): string {
  return renderGraphiQL({ title: 'Passerelle', endpoint, defaultQuery: query } as Parameters<typeof renderGraphiQL>[0]);
}
