import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';

const results = join(resolve(__dirname, '..'), 'results.md');

/** Puts a section into bench/results.md, in the place of the one of the same name. */
export function keepResult(name: string, question: string, command: string, answer: string): void {
  const section = `## ${name}\n\n${question}\n\n\`${command}\`, ${conditions()}\n\n${answer}\n`;
  const sections = readFileSync(results, 'utf8').split(/^(?=## )/m);
  const others = sections.filter((text) => !text.startsWith(`## ${name}\n`));
  const [head = '', ...rest] = others;
  writeFileSync(results, [`${head.trimEnd()}\n`, ...[...rest, section].sort()].join('\n').replace(/\n{3,}/g, '\n\n'));
}

function conditions(): string {
  const [cpu] = cpus();
  return `on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}).`;
}
