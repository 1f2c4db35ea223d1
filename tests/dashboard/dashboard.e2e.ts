import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { partnershipOwners, projectFolder } from '@passerelle/all-in-one';
import { type RunningGateway, readGatewayConfig, startGateway } from '@passerelle/gateway';
import { eventually, startTestHub, type TestHub, testHubKeys } from '@passerelle/test-kit';
import type { Browser } from 'playwright-core';
import { openBrowser } from './open-browser';
import { type Visitor, visit } from './visitor';

const site = join(projectFolder, 'dashboard', 'dist', 'site');

/** Every kind of page, with the title it has in each language. */
const pages: [path: string, french: string, english: string][] = [
  ['/', 'Vue d’ensemble', 'Overview'],
  ['/partnerships', 'Partenariats', 'Partnerships'],
  [
    '/partnerships/la-rochelle-quebec:convention-2017',
    'Convention de coopération entre les CCI',
    'Cooperation convention between the chambers',
  ],
  ['/stays', 'Atterrissage en douceur', 'Soft landing'],
  ['/stays/soft-landing:quiet-oceans-2018', 'Quiet-Oceans', 'Quiet-Oceans'],
  ['/funding', 'Financement', 'Funding'],
  ['/missions', 'Missions', 'Missions'],
  ['/missions/mission:tic-france-2013', 'Mission TIC en France', 'ICT mission to France'],
  ['/indicators?indicator=indicator:enterprises-info-service', 'Services et indicateurs', 'Services and indicators'],
  ['/organizations', 'Organisations', 'Organisations'],
  ['/organizations/org:cqi', 'Carrefour Québec International', 'Carrefour Québec International'],
  ['/territories', 'Territoires', 'Territories'],
  ['/territories/territory:lille', 'Lille', 'Lille'],
  ['/documents/document:S1', 'Activité et budget d’un service', 'Activity and budget of an export support service'],
  ['/search?q=brest', 'Recherche', 'Search'],
  ['/hub', 'Le hub', 'The hub'],
];

describe('the dashboard', () => {
  let hub: TestHub;
  let browser: Browser;
  let origin: string;
  let visitor: Visitor;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), openBrowser()]);
    origin = new URL(hub.url).origin;
    visitor = await visit(browser, origin);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  afterEach(async () => {
    // The next test begins as somebody who was never here.
    await visitor.page.evaluate(() => localStorage.clear());
    await visitor.page.emulateMedia({ colorScheme: 'light' });
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
    expect(visitor.complaints()).toEqual([]);
  });

  it.each(pages)(
    '%s asks once, and can be read in both languages, both themes and on a phone',
    async (path, french, english) => {
      const { page } = visitor;
      const title = page.locator('h1');
      const questions: string[] = [];
      page.on('request', (request) => {
        const { operationName } = (request.postDataJSON() ?? {}) as { operationName?: string };
        if (operationName && operationName !== 'IntrospectionQuery') questions.push(operationName);
      });
      await visitor.goTo(path);
      page.removeAllListeners('request');
      expect(questions).toHaveLength(1);
      expect(await title.textContent()).toContain(french);
      expect(await page.locator('html').getAttribute('lang')).toBe('fr');
      expect(await visitor.violations()).toEqual([]);

      await page.getByRole('button', { name: 'English' }).click();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[lang=en]').waitFor();
      await title.filter({ hasText: english }).waitFor();
      await visitor.settled();
      expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
      expect(await visitor.violations('color-contrast', 'html-has-lang', 'valid-lang')).toEqual([]);

      await page.setViewportSize({ width: 320, height: 640 });
      await eventually(async () => expect(await visitor.overflow()).toBeLessThanOrEqual(0));
    },
  );

  it('is served from where it may be kept, with a policy that lets nothing in from elsewhere', async () => {
    const asked = (path: string, accept: string) => fetch(new URL(path, origin), { headers: { accept } });
    const page = await asked('/stays/soft-landing:quiet-oceans-2018', 'text/html');
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    const [script = ''] = /\/assets\/[^"]+\.js/.exec(await page.text()) ?? [];
    const code = await asked(script, '*/*');
    expect(code.headers.get('cache-control')).toContain('immutable');
    expect(code.headers.get('content-encoding')).toMatch(/gzip|br/);
    // Who asks for a file or for data gets no page instead.
    expect((await asked('/assets/none.js', '*/*')).status).toBe(404);
    expect((await asked('/nothing', 'application/json')).status).toBe(404);
    expect(
      (await fetch(new URL('/nothing', origin), { method: 'POST', headers: { accept: 'text/html' } })).status,
    ).toBe(404);
  });

  it('loads less than 250 KB of JavaScript at first, and asks the hub once', async () => {
    const newcomer = await visit(browser, origin);
    const scripts = new Set<string>();
    let questions = 0;
    newcomer.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
      if (new URL(request.url()).pathname === '/graphql') questions += 1;
    });
    await newcomer.goTo('/');
    await newcomer.leave();

    const sizes = [...scripts].map((path) => gzipSync(readFileSync(join(site, path))).length);
    expect(scripts.size).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250 * 1024);
    expect(questions).toBe(1);
  });

  it('can be walked through with the keyboard alone', async () => {
    const { page } = visitor;
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: at, body } = document;
        return at === body ? '' : (at?.textContent ?? '');
      });
    await visitor.goTo('/');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');

    await visitor.goTo('/');
    await tabTo('Partenariats');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Partenariats' }).waitFor();
    await visitor.settled();
    // Whoever follows a link goes on at the title of what came.
    expect(await focused()).toBe('Partenariats');

    await tabTo('Exporter en CSV');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
    await page.keyboard.press('Tab');
    const row = await focused();
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: row }).waitFor();
    await visitor.settled();

    await tabTo('sources');
    await page.keyboard.press('Enter');
    await page.getByText('D’où cela vient').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('D’où cela vient').waitFor({ state: 'hidden' });

    async function tabTo(name: string): Promise<void> {
      for (let presses = 0; presses < 40; presses += 1) {
        if ((await focused()).includes(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`40 presses of Tab do not lead to ${name}`);
    }
  });

  it('shows an owner that is down as a gap, with its name and since when, and the others’ rows', async () => {
    const { page } = visitor;
    await visitor.goTo('/partnerships');
    expect(await page.locator('tbody tr[data-index]').count()).toBe(5);

    await hub.stopSubgraph('laval-lille');
    await page.getByRole('button', { name: 'Actualiser' }).click();
    const gap = page.locator('[data-gap]');
    await gap.waitFor();
    expect(await gap.textContent()).toContain('Coopération Laval–Lille ne répond pas : ses lignes manquent.');
    expect(await gap.textContent()).toContain('Dernière réponse connue');
    expect(await page.locator('tbody tr[data-index]').count()).toBe(2);
    expect(await visitor.violations()).toEqual([]);

    await visitor.goTo('/partnerships/laval-lille:corridor-2018');
    await page.getByRole('alert').getByText('Une partie de la page n’a pas de réponse.').waitFor();
    await visitor.goTo('/hub');
    await page.getByText('Sans réponse : laval-lille').waitFor();
    await visitor.goTo('/');
    await gap.waitFor();

    await hub.restartSubgraph('laval-lille');
    await visitor.goTo('/partnerships');
    await eventually(async () => {
      await page.getByRole('button', { name: 'Actualiser' }).click();
      await visitor.settled();
      expect(await page.locator('tbody tr[data-index]').count()).toBe(5);
    });
    expect(await gap.count()).toBe(0);
  });

  it('keeps the rest of a page when the directory is down, and says what is missing', async () => {
    const { page } = visitor;
    await hub.stopSubgraph('directory');
    await visitor.goTo('/stays');
    await page.getByRole('alert').getByText('Une partie de la page n’a pas de réponse.').waitFor();
    expect(await page.locator('tbody tr[data-index]').count()).toBe(2);
    await hub.restartSubgraph('directory');
  });

  it('says that the hub is gone, keeps what was read, and goes on when it is back', async () => {
    const settings = {
      SUBGRAPHS: [...hub.subgraphs].map(([name, { url }]) => `${name}=${url}`).join(','),
      NODES: `partnership=${partnershipOwners.join('+')}`,
      LOG_LEVEL: 'silent',
    };
    const start = (port: number): Promise<RunningGateway> =>
      startGateway({
        ...readGatewayConfig(settings, projectFolder),
        port,
        plansFolder: null,
        hubKeys: { kind: 'keys', keys: testHubKeys },
      });
    let gateway = await start(0);
    const address = new URL(gateway.url);
    const { page, ...other } = await visit(browser, address.origin);
    try {
      await other.goTo('/partnerships');
      await gateway.stop();
      await page.getByRole('button', { name: 'Actualiser' }).click();
      await page.getByText('Le hub ne répond pas.').waitFor();
      expect(await page.locator('tbody tr[data-index]').count()).toBe(5);

      await page.getByRole('link', { name: 'Missions' }).click();
      await page.getByText('Rien n’a encore pu être lu.').or(page.getByText('ne peut pas être affichée')).waitFor();
      await page.goBack();

      gateway = await start(Number(address.port));
      await page.getByText('Le hub ne répond pas.').waitFor({ state: 'detached' });
      expect(await page.locator('tbody tr[data-index]').count()).toBe(5);
    } finally {
      await other.leave();
      await gateway.stop();
    }
  });

  it('brings back with its address what was chosen, and exports it', async () => {
    const { page } = visitor;
    await visitor.goTo('/partnerships');
    await page.getByRole('combobox', { name: 'État' }).selectOption('Signé');
    await page.waitForURL('**/partnerships?state=SIGNED');
    await page.reload();
    await visitor.settled();
    expect(await page.locator('tbody tr[data-index]').count()).toBe(2);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter en CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('Partenariats.csv');
    const [head, ...rows] = readFileSync(await file.path(), 'utf8')
      .replace('\uFEFF', '')
      .split('\r\n');
    expect(head).toBe('Partenariat,Propriétaire,État,Signé,Secteurs,Prévu,Réciprocité,Sources');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/^"Entente tripartite entre le CQIC, .*",Coopération Laval–Lille,Signé,octobre 2018,/);
  });

  it('exports a chart as a picture', async () => {
    const { page } = visitor;
    await visitor.goTo('/indicators?indicator=indicator:enterprises-info-service');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter l’image' }).click(),
    ]);
    const picture = readFileSync(await file.path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.length).toBeGreaterThan(5_000);
  });

  it('says so where there is nothing', async () => {
    const { page } = visitor;
    await visitor.goTo('/partnerships?state=ABANDONED');
    await page.getByText('Rien à montrer.').waitFor();
    await visitor.goTo('/search?q=zzzz');
    await page.getByText('Rien ne porte ces mots.').waitFor();
    await visitor.goTo('/stays/soft-landing:nobody');
    await page.getByText('Rien ne porte cet identifiant.').waitFor();
    await visitor.goTo('/nowhere');
    await page.getByText('Cette page n’existe pas.').waitFor();
    expect(await visitor.violations()).toEqual([]);
  });

  it('holds titles of any length, and draws only the rows in view of a list of any length', async () => {
    const { page } = visitor;
    const long = 'Coopération'.repeat(20);
    // What the hub answers, with much more of it.
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      const { partnerships } = answer.data;
      const [first] = partnerships.nodes;
      partnerships.nodes = Array.from({ length: 10_000 }, (_, at) => ({
        ...first,
        id: `${first.id}-${at}`,
        sources: [],
        title: { ...first.title, fr: `${at} ${long}` },
      }));
      await route.fulfill({ response, json: answer });
    });
    await page.setViewportSize({ width: 320, height: 640 });
    await visitor.goTo('/partnerships');
    await page.getByText('10 000 lignes').or(page.getByText('10000 lignes')).waitFor();
    expect(await page.locator('tbody tr[data-index]').count()).toBeLessThan(100);
    expect(await visitor.overflow()).toBeLessThanOrEqual(0);

    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('tbody tr[data-index="9999"]').waitFor();
    expect(await page.locator('tbody tr[data-index]').count()).toBeLessThan(100);
    await page.unroute('**/graphql');
  });

  it('refuses a key that the hub does not know, in words, and lets nothing of it stay', async () => {
    const { page } = visitor;
    await visitor.goTo('/');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Clé d’accès', { exact: true }).fill('pslr_0123456789ab_notakey');
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await dialog.getByText('Le hub ne connaît pas cette clé').waitFor();
    expect(await visitor.violations()).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(
      'pslr_',
    );
    // The browser itself tells of the answer 401.
    expect(visitor.complaints()).toEqual([expect.stringContaining('401')]);
  });
});
