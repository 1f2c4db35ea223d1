/** One clear sentence on why something did not start: what was expected, what came, what to do. */
export function explainStartFailure(name: string, error: unknown): string {
  const { code, message, port, address } = error as {
    code?: string;
    message?: string;
    port?: number;
    address?: string;
  };
  // sql.js has this message and no code.
  switch (message === 'file is not a database' ? 'SQLITE_NOTADB' : code) {
    case 'EADDRINUSE':
      return `${name} cannot listen on port ${port}: another program uses it. Stop that program or choose another port with PORT.`;
    case 'EACCES':
      return `${name} may not use ${address ?? 'a file it needs'}: permission denied. Choose another port with PORT, or check the folder's owner.`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `${name} cannot read its database file: it is damaged or not a SQLite database. Restore it, or move it away to start with fresh data.`;
    case 'SQLITE_CANTOPEN':
      return `${name} cannot open its database file: check that the folder exists and may be written.`;
    case 'SQLITE_FULL':
    case 'ENOSPC':
      return `${name} cannot write its database: the disk is full. Free some space and start again.`;
    case 'ECONNREFUSED':
      return `${name} cannot reach its database server: nothing answers at ${address}:${port}. Start it, or correct DATABASE_URL.`;
    case 'ER_ACCESS_DENIED_ERROR':
    case 'ER_DBACCESS_DENIED_ERROR':
      return `${name} may not use its database: the server refused the user or the password in DATABASE_URL.`;
    case 'ENOTFOUND':
      return `${name} cannot find its database server: the host in DATABASE_URL is unknown.`;
    default:
      return `${name} did not start: ${message ?? String(error)}`;
  }
}
