import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from 'recheck';
import { compileInner } from '../../../src/core/lexicon/compilePattern';
import { dateForms, yearForms } from '../../../src/core/lexicon/dates';
import { deadlineLeads, openDeadlines } from '../../../src/core/lexicon/deadlines';
import { definedTerms } from '../../../src/core/structure/definedTerms';
import { dateMentions } from '../../../src/core/structure/dateMentions';
import { documentReferences } from '../../../src/core/structure/references';
import { PlainText } from '../../../src/core/text/plainText';
import { regexLiterals } from '../../support/regexLiterals';

const files =
  'termWords alignInitials shortForm nameBefore expansionOf definedTerms references resolutionOrgan dateMentions dateContext dateOf'
    .split(' ')
    .map((name) => path.join('src', 'core', 'structure', `${name}.ts`));

/** What it takes to make patterns slow: much of what they look for, and never the end of it. */
const bits = [
  ...[
    '(',
    ')',
    '(AB)',
    'a (AB) ',
    'A A A (AB) ',
    'Aa Bb (AB) ',
    '(« ',
    '(“a” ',
    '(ci-après ',
    '(the the ',
  ],
  ...['resolution ', 'resolutions 1325, ', 'UNSCR ', 'S/', 'A/RES/70/1 ', 'S/2023/', '(2017) '],
  ...[
    '2023 ',
    '2023-',
    'May ',
    'May 19-',
    '19 au ',
    'by the end of ',
    'd’ici la fin ',
    '12 May 2023 to ',
  ],
  ...[
    ' ',
    '\t',
    'a',
    'A',
    '1',
    '1 ',
    '*',
    '_',
    '<sup>',
    '\u00AD',
    '.',
    'U.S.',
    'l’',
    '-',
    ', ',
    'of ',
    '“',
  ],
];

describe('the patterns of dates, terms and references', () => {
  for (const file of files) {
    it(`has none in ${path.basename(file)} that a text can make slow`, async () => {
      for (const { source, flags } of regexLiterals(fs.readFileSync(file, 'utf8'))) {
        await assertLinear(source, flags);
      }
    });
  }

  it('has none in the lexicon of dates', async () => {
    for (const form of [...dateForms, ...yearForms, ...openDeadlines]) {
      await assertLinear(`^(?:${compileInner(form, 'javascript')})`, 'u');
    }
    for (const lead of deadlineLeads) {
      await assertLinear(`(?:${compileInner(lead, 'javascript')})$`, 'iu');
    }
  });

  it('takes a line of a million of the worst characters without delay', function () {
    this.timeout(60_000);
    for (const bit of bits) {
      const text = new PlainText(bit.repeat(Math.ceil(1_000_000 / bit.length)));
      for (const find of [
        dateMentions,
        documentReferences,
        (t: PlainText) => definedTerms(t, []),
      ]) {
        const once = cpuTime(() => find(text));
        const took = once < 250 ? once : cpuTime(() => find(text));
        assert.ok(took < 250, `${took.toFixed()} ms for ${JSON.stringify(bit)}`);
      }
    }
  });
});

/** In milliseconds, whatever else the machine does. */
function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** In milliseconds; a soak lets each pattern be attacked to the end. */
const patience = process.env['SOAK'] ? 30_000 : 100;

async function assertLinear(source: string, flags: string): Promise<void> {
  const parameters = { timeout: patience, randomSeed: 1 };
  const found = await check(source, flags.replace('y', ''), parameters);
  const isDone = found.status !== 'unknown' || process.env['SOAK'] === undefined;
  const what = found.status === 'vulnerable' ? found.complexity.summary : found.status;
  assert.ok(found.status !== 'vulnerable' && isDone, `${what}: /${source}/${flags}`);
}
