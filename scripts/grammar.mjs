// Writes syntaxes/communique.tmLanguage.json from the lexicon: npm run grammar
import * as esbuild from 'esbuild';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as prettier from 'prettier';
import { root } from './root.mjs';

const file = path.join(root, 'syntaxes/communique.tmLanguage.json');

/** Writes the grammar if it differs from what is there. */
export async function writeGrammar() {
  const bundle = path.join(root, 'out/grammar.mjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/grammar/communiqueGrammar.ts'],
    bundle: true,
    outfile: bundle,
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const { communiqueGrammar } = await import(`${pathToFileURL(bundle).href}?${Date.now()}`);
  const options = await prettier.resolveConfig(file);
  const json = await prettier.format(JSON.stringify(communiqueGrammar()), {
    ...options,
    parser: 'json',
  });
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === json) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, json);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeGrammar();
