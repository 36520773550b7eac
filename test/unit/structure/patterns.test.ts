import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from 'recheck';
import { compileInner } from '../../../src/core/lexicon/compilePattern';
import { dateForms, yearForms } from '../../../src/core/lexicon/dates';
import { deadlineLeads, openDeadlines } from '../../../src/core/lexicon/deadlines';
import { regexLiterals } from '../../support/regexLiterals';

const files =
  'termWords alignInitials shortForm nameBefore expansionOf definedTerms references resolutionOrgan dateMentions dateContext dateOf'
    .split(' ')
    .map((name) => path.join('src', 'core', 'structure', `${name}.ts`));

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
});

/** In milliseconds; a soak lets each pattern be attacked to the end. */
const patience = process.env['SOAK'] ? 30_000 : 100;

async function assertLinear(source: string, flags: string): Promise<void> {
  const parameters = { timeout: patience, randomSeed: 1 };
  const found = await check(source, flags.replace('y', ''), parameters);
  const isDone = found.status !== 'unknown' || process.env['SOAK'] === undefined;
  const what = found.status === 'vulnerable' ? found.complexity.summary : found.status;
  assert.ok(found.status !== 'vulnerable' && isDone, `${what}: /${source}/${flags}`);
}
