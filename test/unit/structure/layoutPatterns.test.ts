// First, so that it sees all that the others make.
import { recordedPatterns } from '../../support/recordedPatterns';
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from 'recheck';
import { clausesAround } from '../../../src/core/structure/clauses';
import { documentFacts } from '../../../src/core/structure/facts';
import { layoutOf } from '../../../src/core/structure/layout';
import { isDiplomaticText } from '../../../src/core/structure/recognise';
import { PlainText } from '../../../src/core/text/plainText';
import { sentences } from '../../../src/core/text/sentence';
import { regexLiterals } from '../../support/regexLiterals';

const files = {
  text: 'lines blocks listMarker dates sentence fullStop trimSpan',
  structure:
    'draft frontMatter furniture headingForm headingRanks headings items layout marks parties sections titleBlock facts recognise units clauses',
};
/** In milliseconds; a soak lets each pattern be attacked to the end. */
const patience = process.env['SOAK'] ? 30_000 : 50;

const samples = [
  '1. We, the leaders of Canada, met.\n\nTrade\n\nA. Steel\n\nWe condemn the war and welcome peace in the world.\n',
  'Déclaration\n\nNous, ministres du Canada, réunis.\n\nAnnexe\n\n- Nous saluons la paix, et nous agirons.\n',
];

describe('the patterns of layout, facts and recognition', () => {
  for (const [folder, names] of Object.entries(files)) {
    it(`has none in ${folder} that a text can make slow`, async function () {
      this.timeout(0);
      for (const name of names.split(' ')) {
        const code = fs.readFileSync(path.join('src', 'core', folder, `${name}.ts`), 'utf8');
        for (const { source, flags } of regexLiterals(code)) await assertLinear(source, flags);
      }
    });
  }

  it('has none that is made of the lexicon', async function () {
    this.timeout(0);
    const attacked = process.env['SOAK'] ? Infinity : 12;
    for (const sample of samples) {
      const text = new PlainText(sample);
      layoutOf(text);
      documentFacts(text);
      sentences(text);
      isDiplomaticText(text);
      clausesAround(text, { start: 0, end: text.length }, { start: 5, end: 5 });
    }
    const all = new Map(recordedPatterns.map((pattern) => [String(pattern), pattern]));
    assert.ok(all.size > 30);
    // What they are made of is attacked by itself; a soak attacks every one of them.
    for (const { source, flags } of [...all.values()].slice(0, attacked)) {
      await assertLinear(source, flags);
    }
  });
});

async function assertLinear(source: string, flags: string): Promise<void> {
  // A sticky one tries one place.
  const tried = flags.includes('y') ? `^(?:${source})` : source;
  const found = await check(tried, flags.replace('y', ''), { timeout: patience, randomSeed: 1 });
  const isDone = found.status !== 'unknown' || process.env['SOAK'] === undefined;
  const what = found.status === 'vulnerable' ? found.complexity.summary : found.status;
  assert.ok(found.status !== 'vulnerable' && isDone, `${what}: /${source}/${flags}`);
}
