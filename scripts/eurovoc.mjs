// Writes codebooks/eurovoc.json, the built-in themes, from a CSV of EuroVoc's domains and microthesauri.
//   node scripts/eurovoc.mjs FILE.csv
// The CSV has the columns code, parent, label_en, label_fr. A domain's code has two digits, a
// microthesaurus's four, of which the first two are its domain; rows with any other code are no part
// of EuroVoc: they are left out and named.
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as prettier from 'prettier';

const edition = '2021-06-04';
const acknowledgement =
  '© European Union, 2021. EuroVoc, the multilingual thesaurus of the European Union, edition of ' +
  '2021-06-04: codes and labels of its domains and microthesauri, selected and arranged for ' +
  'Communiqué. Reuse authorised, provided the source is acknowledged.';

const [input] = process.argv.slice(2);
if (input === undefined) {
  console.error('usage: node scripts/eurovoc.mjs FILE.csv');
  process.exit(2);
}

const [header, ...rows] = records(fs.readFileSync(input, 'utf8'));
if (header.join() !== 'code,parent,label_en,label_fr') {
  throw new Error(`${input}: expected the columns code,parent,label_en,label_fr`);
}
const kept = rows.filter(([code]) => /^\d\d(\d\d)?$/.test(code));
for (const row of rows) {
  if (!kept.includes(row)) console.error(`left out, not a code of EuroVoc: ${row.join(',')}`);
}
verify(kept);

const codebook = {
  edition,
  acknowledgement,
  columns: ['code', 'en', 'fr'],
  // With the apostrophe that print has, as everything else that people read here.
  themes: kept.map(([code, , en, fr]) => [code, printed(en), printed(fr)]),
};
const output = path.resolve(import.meta.dirname, '..', 'codebooks', 'eurovoc.json');
const style = { ...(await prettier.resolveConfig(output)), parser: 'json' };
fs.writeFileSync(output, await prettier.format(JSON.stringify(codebook), style));
const domains = kept.filter(([code]) => code.length === 2).length;
console.error(`${domains} domains, ${kept.length - domains} microthesauri`);

/** @param {string} label */
function printed(label) {
  return label.replaceAll("'", '’');
}

function verify(rows) {
  const codes = new Set(rows.map(([code]) => code));
  if (codes.size !== rows.length) throw new Error('a code appears twice');
  for (const [code, parent, en, fr, ...rest] of rows) {
    const domain = code.length === 4 ? code.slice(0, 2) : '';
    if (parent !== domain) throw new Error(`${code}: its parent should be "${domain}"`);
    if (domain !== '' && !codes.has(domain)) throw new Error(`${code}: its domain is missing`);
    if (!en || !fr || rest.length > 0) throw new Error(`${code}: expected two labels`);
  }
}

/** The records of a CSV (RFC 4180). */
function records(text) {
  const found = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    found.at(-1).push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    if (end !== ',') found.push([]);
  }
  return found.filter((record) => record.length > 1);
}
