import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './start-hub';
import { folderOf, partnershipOwners, subgraphs } from './subgraphs';

// One process a subgraph and one for the gateway, as in production, each with its own settings.
// The gateway takes PORT and METRICS_PORT, the subgraphs the ports behind them. Without DATABASE_URL each keeps a file in DATA.

const gatewayPort = Number(process.env.PORT ?? 4000);
const metricsPort = Number(process.env.METRICS_PORT || 0);
const portOf = new Map(subgraphs.map(({ name }, index) => [name, gatewayPort + 1 + index]));

const children = new Map<string, ChildProcess>();
let isStopping = false;

const folder = process.env.DATA ?? join(projectFolder, 'data');

for (const [name, port] of portOf) {
  run(name, join(folderOf(name), 'dist', 'main.js'), {
    PORT: String(port),
    ...(metricsPort > 0 && { METRICS_PORT: String(metricsPort + port - gatewayPort) }),
    DATABASE_URL: process.env.DATABASE_URL || `sqlite:${join(folder, `${name}.sqlite`)}`,
    ...(name === 'registry' && {
      REGISTRY_KEYS_FILE: process.env.REGISTRY_KEYS_FILE || join(folder, 'registry-keys.json'),
      REGISTRY_PUBLIC_URL: process.env.REGISTRY_PUBLIC_URL || `http://127.0.0.1:${port}`,
    }),
  });
}
run('gateway', join('gateway', 'dist', 'main.js'), {
  PORT: String(gatewayPort),
  SUBGRAPHS: [...portOf].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`).join(','),
  NODES: `partnership=${partnershipOwners.join('+')}`,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));

function run(name: string, script: string, settings: Record<string, string>): void {
  const env = { LOG_LEVEL: 'warn', ...process.env, ...settings };
  const child = spawn(process.execPath, [script], { cwd: projectFolder, env, stdio: 'inherit' });
  children.set(name, child);
  console.log(`${name} runs as process ${child.pid}`);
  child.on('exit', (code) => {
    children.delete(name);
    if (!isStopping) {
      console.error(`${name} ended with code ${code}; the others go on. Ctrl-C stops them.`);
      process.exitCode = 1;
    }
  });
}

function stop(code: number): void {
  if (isStopping) return;
  isStopping = true;
  const ends = [...children.values()].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of children.values()) child.kill('SIGTERM');
  Promise.all(ends).then(() => process.exit(process.exitCode ?? code));
}
