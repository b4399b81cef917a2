// The HTML report in headless Chromium: language switch, finding → picture, no console errors, no requests, and
// nothing serious to say for axe-core, in both themes.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {check, crossfoot, finish, load, reports, skip, temporaryFolder} from './support.mjs';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!chromium) skip('there is no Chromium; install the package chromium');
const playwright = await load('playwright-core');
await load('axe-core');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const folder = temporaryFolder();
// Labels without a place to break, and more columns than fit beside a finding.
const unbroken = join(temporaryFolder(), 'unbroken.txt');
const years = [...Array(12).keys()].map(index => String(2001 + index));
const row = (label, figure) => [label, ...years.map(year => figure(Number(year)))].join('\t') + '\n';
writeFileSync(unbroken, 'Table 1. Budget\n\n' + row('Item', year => year) + row('A'.repeat(300), year => `${year}.00`) +
    row('Travel', () => '500.00') + row('Total', year => `${year + (year === 2011 ? 740 : 500)}.00`));
crossfoot('check', '--no-config', '--format', 'html', '-o', folder, ...reports(), unbroken);
const pages = readdirSync(folder).filter(name => name.endsWith('.html'));
const url = name => pathToFileURL(join(folder, name)).href;
for (const name of pages) {
  const html = readFileSync(join(folder, name), 'utf8');
  check(!/<script|javascript:|\son[a-z]+=/i.test(html), `${name} holds no script`);
  check(!/(?:href|src)="(?:https?:)?\/\//.test(html), `${name} points nowhere outside`);
}

const browser = await playwright.chromium.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function opened(colorScheme, options = {}) {
  const context = await browser.newContext({colorScheme, reducedMotion: 'reduce', viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  page.on('console', message => check(message.type() !== 'error', `console: ${message.text()}`));
  page.on('pageerror', error => check(false, `page error: ${error}`));
  page.on('request', request => check(/^(file|data):/.test(request.url()), `request for ${request.url()}`));
  return page;
}

const withPictures = pages.find(name => name.startsWith('000-pdf') && name.endsWith('.es.html')) ??
    pages.find(name => name.startsWith('quarterly-errors-pdf') && name.endsWith('.es.html'));
const withLongLabels = pages.find(name => name.startsWith('unbroken-txt') && name.endsWith('.en.html'));
const withTables = pages.find(name => name.startsWith('quarterly-errors-docx') && name.endsWith('.en.html'));

// Without JavaScript, as promised: every step is a link.
{
  const page = await opened('light', {javaScriptEnabled: false});
  await page.goto(url('index.html'));
  check(await page.locator('.report').count() >= 4, 'the index lists the reports');
  await page.goto(url(withPictures));
  check(await page.locator('html').getAttribute('lang') === 'es', 'the Spanish page says so');
  await page.getByRole('link', {name: 'English'}).click();
  check(await page.locator('html').getAttribute('lang') === 'en', 'the switch leads to the English page');
  await page.getByRole('link', {name: 'Español'}).click();
  check(page.url() === url(withPictures), 'and back again');

  const finding = page.locator('.finding:has(figure svg)').first();
  const jump = finding.locator('figcaption a').first();
  await jump.click();
  const target = new URL(page.url()).hash.slice(1);
  check(/^p\d+$/.test(target), `a finding leads to its page (${target})`);
  const sheet = page.locator(`#${target}`);
  check(await sheet.isVisible() && await sheet.locator('rect.suspect').count() > 0, 'the page carries marked cells');
  await sheet.locator('svg a').first().click();
  check(/#f\d+$/.test(page.url()), 'a mark leads back to its finding');
  await page.context().close();
}

// The picture is there, not a broken frame: the mark lies within the page and the picture has loaded.
{
  const page = await opened('light');
  await page.goto(url(withPictures));
  const pictures = await page.evaluate(async () => {
    const sources = [...document.querySelectorAll('svg image')].map(image => image.href.baseVal);
    return Promise.all([...new Set(sources)].map(async href => {
      const image = new Image();
      image.src = href;
      await image.decode();
      return image.naturalWidth;
    }));
  });
  check(pictures.length > 0 && pictures.every(width => width > 400), 'the pictures of the pages load');
  const inside = await page.evaluate(() => [...document.querySelectorAll('.sheet svg')].every(svg => {
    const [, , width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
    return [...svg.querySelectorAll('rect.suspect')].every(rect => {
      const box = rect.getBBox();
      return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
    });
  }));
  check(inside, 'every mark lies on its page');
  await page.context().close();
}

for (const theme of ['light', 'dark']) {
  const page = await opened(theme);
  for (const name of ['index.html', withPictures, withTables]) {
    await page.goto(url(name));
    await page.evaluate(() => document.querySelectorAll('details').forEach(fold => fold.open = true));
    await page.evaluate(axe);
    const {violations} = await page.evaluate(() => window.axe.run({preload: false}));
    for (const violation of violations.filter(each => ['serious', 'critical'].includes(each.impact)))
      check(false, `${theme} ${name}: ${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
    check(true, `${theme} ${name} was looked at by axe`);
  }
  const narrow = await opened(theme, {viewport: {width: 360, height: 740}});
  for (const name of ['index.html', withPictures, withTables, withLongLabels]) {
    await narrow.goto(url(name));
    check(await narrow.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${theme}: ${name} does not scroll sideways on a narrow screen`);
  }
  await page.context().close();
  await narrow.context().close();
}

// Beside a finding the cell in doubt is in view without scrolling the table.
{
  const page = await opened('light');
  await page.goto(url(withLongLabels));
  const inView = await page.evaluate(() => [...document.querySelectorAll('.finding .redrawn')].map(table => {
    const frame = table.parentElement.getBoundingClientRect(), cell = table.querySelector('.suspect').getBoundingClientRect();
    return cell.left >= frame.left && cell.right <= frame.right + 1;
  }));
  check(inView.length > 0 && inView.every(Boolean), 'the cell in doubt is in view');
  await page.context().close();
}

// By keyboard: the first stop skips to the findings.
{
  const page = await opened('light');
  await page.goto(url(withTables));
  await page.keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement.getAttribute('href')) === '#findings', 'Tab reaches the skip link first');
  await page.context().close();
}

await browser.close();
finish();
