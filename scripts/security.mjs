// Writes codebooks/security.json, the built-in themes of security policy, from codebooks/security.yaml.
//   node scripts/security.mjs
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as prettier from 'prettier';
import { parse } from 'yaml';
import { root } from './root.mjs';

const file = (/** @type {string} */ ending) => path.join(root, 'codebooks', `security.${ending}`);
const texts = ['label', 'description', 'when', 'whenNot'];

const { themes } = parse(fs.readFileSync(file('yaml'), 'utf8'), { schema: 'failsafe' });
const rows = Object.entries(themes).map(([code, { parent = '', ...fields }]) => {
  const values = texts.flatMap((key) => [fields[key]?.en ?? '', fields[key]?.fr ?? '']);
  while (values.at(-1) === '') values.pop();
  return [code, parent, ...values];
});
const columns = ['code', 'parent', ...texts.flatMap((key) => [`${key}_en`, `${key}_fr`])];
const style = { ...(await prettier.resolveConfig(file('json'))), parser: 'json' };
const text = JSON.stringify({ columns, themes: rows });
fs.writeFileSync(file('json'), await prettier.format(text, style));
console.error(`${rows.length} themes, ${text.length} characters`);
