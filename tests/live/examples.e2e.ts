import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { eventually } from '@passerelle/test-kit';
import { type LiveWorld, startLiveWorld } from './live-world';

const page = readFileSync(join(projectFolder, 'docs', 'live.md'), 'utf8');
const scripts = [...page.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code = '']) => code);

describe('the examples of docs/live.md', () => {
  let world: LiveWorld;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    world = await startLiveWorld();
  });

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await world?.stop();
  });

  it('print the events that happen while they run', async () => {
    expect(scripts).toHaveLength(3);
    const printed = scripts.map((code) => {
      const child = spawn(process.execPath, ['--input-type=commonjs', '--eval', code], {
        cwd: projectFolder,
        env: { ...process.env, HUB: world.url },
      });
      running.push(child);
      const text = { out: '' };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text.out += String(data)));
      return text;
    });
    await eventually(async () => {
      world.log.publish('MADE');
      for (const { out } of printed) expect(out).toMatch(/\{"data":\{"orderEvents":\{.*"kind":"MADE"/);
    }, 20_000);
    for (const { out } of printed) expect(out.split('\n').filter((line) => !/^(\{"data":.*)?$/.test(line))).toEqual([]);
  });
});
