// Draws docs/pictures: each page of the dashboard, on the rows of the documents, in a window of 1280 × 800.
// Takes the addresses of a running hub, http://127.0.0.1:4000 unless HUB says otherwise.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const origin = process.env.HUB ?? 'http://127.0.0.1:4000';
const folder = join('docs', 'pictures');
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const pages = [
  ['overview', '/', 'light'],
  ['overview-dark', '/', 'dark'],
  ['partnerships', '/partnerships', 'light'],
  ['partnership', '/partnerships/la-rochelle-quebec:convention-2017', 'light'],
  ['stays', '/stays', 'light'],
  ['stay', '/stays/soft-landing:quiet-oceans-2018', 'light'],
  ['funding', '/funding', 'light'],
  ['mission', '/missions/mission:tic-france-2013', 'light'],
  ['indicators', '/indicators?indicator=indicator:enterprises-info-service', 'light'],
  ['organization', '/organizations/org:cqi', 'light'],
  ['territory', '/territories/territory:lille', 'light'],
  ['hub', '/hub', 'light'],
];

const executablePath = places.find((place) => place && existsSync(place));
if (!executablePath) {
  console.error('Chromium is needed to draw the pictures: apt-get install chromium, or set CHROMIUM.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, path, colorScheme] of pages) {
  const page = await browser.newPage({ locale: 'en-CA', colorScheme, viewport: { width: 1280, height: 800 } });
  await page.goto(new URL(path, origin).href, { waitUntil: 'networkidle' });
  await page.locator('h1').waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
  await page.close();
  console.log(`wrote ${join(folder, `${name}.png`)}`);
}
await browser.close();
