// What crossfoot writes for machines, against docs/schema/ and the schema of SARIF 2.1.0.
import {readFileSync, readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

import {check, crossfoot, crossfootEnding, finish, load, reports, source, temporaryFolder} from './support.mjs';

const {default: Ajv2020} = await load('ajv/dist/2020.js');
const {default: AjvDraft4} = await load('ajv-draft-04');

const schemas = join(source, 'docs/schema');
const ajv = new Ajv2020({strict: false, allErrors: true});
const validators = Object.fromEntries(readdirSync(schemas).map(
    file => [file.replace('.schema.json', ''), ajv.compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')))]));

function valid(validate, value, what) {
  const ok = validate(value);
  check(ok, `${what}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

const lines = text => text.split('\n').filter(Boolean).map(line => JSON.parse(line));
const files = reports();

const documents = lines(crossfoot('extract', '--format', 'json', ...files));
check(documents.length === files.length, 'a line for each document');
documents.forEach(document => valid(validators.document, document, `extract ${document.source.path}`));

const findings = lines(crossfoot('check', '--no-config', '--show-passed', '--format', 'json', ...files));
check(findings.some(document => document.findings.length > 0), 'there are findings to validate');
findings.forEach(document => valid(validators.findings, document, `check ${document.source.path}`));

const single = lines(crossfootEnding([3], 'check', '--no-config', '--format', 'jsonl', ...files, 'no-such-file.pdf'));
check(single.length === files.length + 1, 'jsonl has a line for each document, failures included');
single.forEach(document => valid(validators.findings, document, `jsonl ${document.source.path}`));

const golden = name => readFileSync(join(source, 'tests/report/golden', name), 'utf8');
lines(golden('check.json')).forEach(document => valid(validators.findings, document, 'golden json'));
lines(golden('check.jsonl')).forEach(document => valid(validators.findings, document, 'golden jsonl'));
lines(golden('extract.json')).forEach(document => valid(validators.document, document, 'golden extract'));

const baseline = join(temporaryFolder(), 'baseline.json');
crossfoot('baseline', 'create', '--no-config', '--reason', 'as published', '--expires', '2999-12-31', '--baseline', baseline, ...files);
valid(validators.baseline, JSON.parse(readFileSync(baseline, 'utf8')), 'baseline');

// A schema that accepts anything would pass all of the above.
check(!validators.findings({...findings[0], findings: [{}]}), 'a finding without fields is refused');
check(!validators.document({...documents[0], schema: 'crossfoot/document/2'}), 'another schema version is refused');

const sarifSchema = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const sarif = new AjvDraft4({strict: false, allErrors: true, logger: false, unicodeRegExp: false}).compile(sarifSchema);
for (const language of ['en', 'es'])
  valid(sarif, JSON.parse(crossfoot('check', '--no-config', '--ui-lang', language, '--format', 'sarif', ...files)), `SARIF ${language}`);
valid(sarif, JSON.parse(golden('check.sarif')), 'golden SARIF');
check(!sarif({version: '2.1.0'}), 'SARIF without runs is refused');

finish();
