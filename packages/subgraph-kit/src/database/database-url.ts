/** Where a subgraph keeps its rows. One union with a `kind`, read from one URL. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'mysql'; readonly url: URL; readonly database: string };

/**
 * Reads `sqlite:./data/x.sqlite`, `mysql://user:password@host:port/database` or `mariadb://…`.
 * A server URL without a database gets `passerelle_<subgraph>`, so one URL serves a whole hub.
 * Throws a sentence for people; it never repeats the URL, which may hold a password.
 */
export function parseDatabaseUrl(value: string, subgraph: string): DatabaseLocation {
  if (value.startsWith('sqlite:')) {
    const file = value.slice('sqlite:'.length);
    if (file === '')
      throw new Error('DATABASE_URL must name a file after "sqlite:", such as sqlite:./data/hub.sqlite.');
    return { kind: 'sqlite', file };
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !['mysql:', 'mariadb:'].includes(url.protocol)) {
    throw new Error('DATABASE_URL must start with mysql://, mariadb:// or sqlite:, but it does not.');
  }
  const database = decodeURIComponent(url.pathname.slice(1)) || `passerelle_${subgraph.replaceAll('-', '_')}`;
  if (!/^\w{1,64}$/.test(database)) {
    throw new Error(`The database in DATABASE_URL must be letters, digits and underscores, but got: ${database}.`);
  }
  return { kind: 'mysql', url, database };
}
