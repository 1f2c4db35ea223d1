import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Claims a file for this process alone and returns what gives it back. A claim whose process has died
 * is taken over. Throws when a living process has it.
 *
 * sql.js reads a file once and writes it whole: of two processes, each would undo the other's changes.
 */
export function claimForThisProcess(file: string): () => void {
  const claim = `${file}.pid`;
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(claim, 'utf8'));
    if (isAlive(owner)) {
      throw new Error(
        `The database ${file} is in use by process ${owner}. sql.js serves one process a file: stop that one, install better-sqlite3, or use MySQL or MariaDB.`,
      );
    }
    writeFileSync(claim, String(process.pid));
  }
  return () => rmSync(claim, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as { code?: string }).code === 'EPERM';
  }
}
