import * as path from 'node:path';
import { markdownTable, measure, textOf, truthsIn } from './structureTruth';

// What scripts/measureStructure.mjs runs.
const [folder, verbose] = process.argv.slice(2);
const tables = folder ?? path.join('test', 'unit', 'structure', 'truth');
const texts = folder ?? path.resolve('..', 'shared', 'texts');
const measured = truthsIn(tables).flatMap((truth) => {
  const text = textOf(truth, texts);
  if (text) return [measure(text, truth)];
  console.error(`${truth.text}: absent, or not the text of its table`);
  return [];
});
console.log(markdownTable(measured));
if (verbose === '--verbose') {
  for (const { name, remarks } of measured) console.log([`# ${name}`, ...remarks, ''].join('\n'));
}
