import assert from 'node:assert/strict';
import { PlainText } from '../../../src/core/text/plainText';
import { TextDates } from '../../../src/core/workspace/textDates';
import { MemoryFiles } from '../../support/memoryFiles';

const text = (date: string): string => `Joint Statement\n\nHalden, ${date}\n\nWe met.\n`;

describe('the dates of texts', () => {
  const files = new MemoryFiles();
  files.put('mem:/a.txt', text('3 September 2026'));
  files.put('mem:/b.txt', 'We met.\n');
  const shown = new Map<string, PlainText>();
  const pause = (): Promise<void> => Promise.resolve();
  const dates = new TextDates({ shownText: (uri) => shown.get(uri) }, { files, pause });
  const all = ['mem:/a.txt', 'mem:/b.txt', 'mem:/gone.txt'];

  it('are read from the texts, each once, telling how far it is', async () => {
    const told: string[] = [];
    await dates.read(all, (done, of) => told.push(`${done} of ${of}`) > 0);
    assert.deepEqual(told, ['1 of 3', '2 of 3', '3 of 3']);
    assert.deepEqual(
      all.map((uri) => dates.of(uri)),
      ['2026-09-03', undefined, undefined],
    );
    assert.deepEqual(dates.unknown(all), []);
  });

  it('are read again of what changed, as it is shown', async () => {
    shown.set('mem:/b.txt', new PlainText(text('May 19-21, 2023')));
    dates.forget(['mem:/b.txt']);
    assert.deepEqual(dates.unknown(all), ['mem:/b.txt']);
    await dates.read(all, () => true);
    assert.equal(dates.of('mem:/b.txt'), '2023-05-19');
  });

  it('are left unread from where nobody waits any more', async () => {
    dates.forget(all);
    const many = Array.from({ length: 50 }, (_, i) => `mem:/${i}.txt`);
    await dates.read(many, (done) => done < 3);
    const left = dates.unknown(many).length;
    assert.ok(left >= 30 && left <= 47, String(left));
  });

  it('are not those from before a change that came while they were read', async () => {
    dates.forget(all);
    const reading = dates.read(['mem:/a.txt'], () => true);
    dates.forget(['mem:/a.txt']);
    await reading;
    assert.deepEqual(dates.unknown(['mem:/a.txt']), ['mem:/a.txt']);
  });
});
