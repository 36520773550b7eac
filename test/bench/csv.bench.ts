import { builtinCodebook } from '../../src/core/codebook/builtin';
import { csvChunks } from '../../src/core/export/csv';
import { textRows, type ExportedText } from '../../src/core/export/rows';
import { annotationsOf } from './annotated';
import { longText } from './longText';
import { measure, times, type Measure } from './measure';

/** Measures a CSV of 100,000 rows: annotations of 100 texts, their places known. */
export async function measureCsv(): Promise<Measure[]> {
  const text = longText(200_000);
  const annotations = annotationsOf(text, 1000).map((annotation) => ({
    annotation,
    placement: { state: 'exact' as const, span: annotation.anchor },
  }));
  const texts = Array.from({ length: 100 }, (_, i): ExportedText => {
    return { document: `texts/${i}.txt`, text, annotations, codebook: builtinCodebook };
  });
  function* rows() {
    for (const each of texts) yield* textRows(each, { layout: 'wide', language: 'en' });
  }
  let megabytes = 0;
  const all = await times(7, () => {
    let length = 0;
    const options = { delimiter: ',', bom: false, raw: false } as const;
    for (const chunk of csvChunks(rows(), options)) length += Buffer.byteLength(chunk);
    megabytes = length / 1e6;
  });
  return [measure(`100,000 rows of CSV (${megabytes.toFixed(1)} MB)`, 'ms', all)];
}
