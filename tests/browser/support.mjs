// What the tests of this folder share. Run as: node X_test.mjs CROSSFOOT_BINARY SOURCE_FOLDER
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export const [binary, source] = process.argv.slice(2);

// CTest knows 77 as "skipped".
export function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(77);
}

export async function load(name) {
  try {
    return await import(name);
  } catch {
    return skip(`${name} is not installed; run npm ci in tests/browser`);
  }
}

let passed = 0, failed = 0;
export function check(ok, what) {
  if (ok) return ++passed;
  ++failed;
  console.log(`not ok: ${what}`);
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

// For commands over readable reports: clean, or with findings.
export const crossfoot = (...args) => crossfootEnding([0, 1], ...args);

export function crossfootEnding(statuses, ...args) {
  const run = spawnSync(binary, args, {encoding: 'utf8', maxBuffer: 1 << 28});
  if (!statuses.includes(run.status)) check(false, `crossfoot ${args.join(' ')}: status ${run.status}: ${run.stderr}`);
  return run.stdout;
}

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-test-'));
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

const native = join(source, '../shared/bench/seeds/native');
const seeds = ['000.pdf', '001.docx'].map(name => join(native, name));

// Our own fixtures, and the reports that the project began with where they are at hand.
export function reports() {
  const fixtures = ['pdf/quarterly-errors.pdf', 'docx/quarterly-errors.docx', 'text/annual-spanish.txt', 'pdf/quarterly-sound.pdf']
      .map(name => join(source, 'fixtures', name));
  if (!seeds.every(existsSync)) console.log('the seed reports are not here; only the fixtures are tested');
  return [...fixtures, ...seeds.filter(existsSync)];
}
