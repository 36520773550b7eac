// Gives the served VS Code a French workbench. The translations are those of an older version: what has been
// added to VS Code since stays in English, and what extensions say is theirs to translate.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostPaths } from './install.mjs';

/**
 * Registers the language pack in a data folder, where the server looks when it starts in that language.
 * @param {string} userData the folder given as `--user-data-dir`
 */
export async function addFrench(userData) {
  const translations = path.join(hostPaths.french, 'translations');
  const { default: contents } = await import(
    pathToFileURL(path.join(translations, 'main.i18n.json.js')).href
  );
  const main = path.join(userData, 'french.json');
  fs.writeFileSync(main, JSON.stringify({ contents }));
  const extensions = fs.readdirSync(path.join(translations, 'extensions')).map((file) => {
    return [file.replace(/\.i18n\.json$/, ''), path.join(translations, 'extensions', file)];
  });
  const pack = {
    hash: 'french',
    label: 'français',
    extensions: [{ extensionIdentifier: { id: 'french' }, version: '1.0.0' }],
    translations: { vscode: main, ...Object.fromEntries(extensions) },
  };
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ fr: pack }));
}
