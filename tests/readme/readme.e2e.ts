import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '@passerelle/all-in-one';
import { ask, startTestHub, type TestHub } from '@passerelle/test-kit';

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const readme = read('README.md');

function block(language: string): string {
  const match = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme);
  if (!match?.[1]) throw new Error(`the README has no ${language} block`);
  return match[1];
}

describe('the README', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub();
  });

  afterAll(() => hub?.stop());

  it('prints a query, its answer and its cost as they are', async () => {
    const { data, errors, cost } = await ask(hub.url, block('graphql'));

    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(block('json')));
    expect(readme).toContain(`**${cost.subgraphCalls} calls to subgraphs, ${cost.sqlStatements} SQL statements**`);
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => script !== 'run' && !((script as string) in scripts) && script !== 'are')).toEqual(
      [],
    );
  });

  it('serves an explorer that loads nothing from elsewhere', async () => {
    const response = await fetch(new URL('/explorer', hub.url));
    const page = await response.text();

    expect(page).toContain('query Partnerships');
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
  });
});

describe('the pages', () => {
  const folders = [
    '.',
    'docs',
    'docs/decisions',
    'dashboard',
    'packages',
    'contracts/partnership',
    'registry',
    ...readdirSync(join(projectFolder, 'subgraphs')).map((name) => `subgraphs/${name}`),
  ];
  const pages = folders.flatMap((folder) =>
    existsSync(join(projectFolder, folder))
      ? readdirSync(join(projectFolder, folder))
          .filter((name) => name.endsWith('.md'))
          .map((name) => join(folder, name))
      : [],
  );

  it.each(pages)('%s links only to what exists', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target as string);
    const broken = links.filter(
      (target) => !/^https?:/.test(target) && !existsSync(join(projectFolder, dirname(page), target)),
    );
    expect(broken).toEqual([]);
  });
});
