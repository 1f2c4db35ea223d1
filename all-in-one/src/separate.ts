import type { ChildProcess } from 'node:child_process';
import { type HubProcess, hubProcesses, runHubProcess } from './processes';

const children = new Map<string, ChildProcess>();
let isStopping = false;

for (const part of hubProcesses(process.env)) run(part);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));

function run(part: HubProcess): void {
  const { name } = part;
  const child = runHubProcess(part, process.env);
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
