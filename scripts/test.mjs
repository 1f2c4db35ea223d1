// Runs the tests. On MariaDB too, where a server answers, and in a browser, where there is one; says what it tests on,
// so that a green run cannot be mistaken for more than it was.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

const server = new URL(process.env.TEST_DATABASE_SERVER ?? 'mysql://root@127.0.0.1:3306');
const isUp = await answers(server.hostname, Number(server.port || 3306));
if (!isUp && process.env.REQUIRE_MARIADB === 'true') {
  console.error(`REQUIRE_MARIADB is set, but no server answers at ${server.host}.`);
  process.exit(1);
}
console.log(
  isUp
    ? `Testing on SQLite and on the server at ${server.host}.`
    : `Testing on SQLite only: no MariaDB server answers at ${server.host} (TEST_DATABASE_SERVER names another).`,
);
const browser = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (place) => place !== undefined && existsSync(place),
);
if (!browser && process.env.REQUIRE_BROWSER === 'true') {
  console.error('REQUIRE_BROWSER is set, but no Chromium is installed and CHROMIUM names none.');
  process.exit(1);
}
console.log(browser ? `Testing the dashboard in ${browser}.` : 'Not testing the dashboard: no Chromium is installed.');
const withoutBrowser = browser
  ? []
  : ['--testPathIgnorePatterns', '/node_modules/', '/dist/', '<rootDir>/tests/dashboard/'];
const { status } = spawnSync(
  process.execPath,
  [join('node_modules', 'jest', 'bin', 'jest.js'), ...process.argv.slice(2), ...withoutBrowser],
  {
    stdio: 'inherit',
    env: { ...process.env, REQUIRE_MARIADB: String(isUp) },
  },
);
process.exit(status ?? 1);

function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
