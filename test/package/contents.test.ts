import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import { packageQuietly } from '../../scripts/package.mjs';
import { listZip } from './zip';

describe('the package', function () {
  this.timeout(60_000);
  let archive: Buffer;

  before(() => {
    archive = fs.readFileSync(packageQuietly(path.join(temporaryFolder('package'), 'a.vsix')));
  });

  it('holds what a user needs and nothing else', () => {
    // Parts of bundles are named for what they hold, and a hash.
    const names = [...listZip(archive).keys()].map((name) =>
      name.replace(/-[A-Z\d]{8}\.js$/, '.js'),
    );
    assert.deepEqual([...new Set(names)].sort(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/chunk.js',
      'extension/dist/cli.js',
      'extension/dist/extension.js',
      'extension/dist/rest.js',
      'extension/dist/statisticsPanel.js',
      'extension/dist/webview/statistics.css',
      'extension/dist/webview/statistics.js',
      'extension/dist/yaml.js',
      ...['declaration-val-clair.fr.txt', 'exercice-defense-lisane.fr.txt']
        .concat('exercise-straits-defence.en.txt', 'harbour-statement.en.md')
        .flatMap((name) => [name, `${name}.annotations.yaml`])
        .map((name) => `extension/examples/${name}`),
      'extension/images/activity.svg',
      'extension/images/communique-dark.svg',
      'extension/images/communique-light.svg',
      'extension/images/icon.png',
      'extension/l10n/bundle.l10n.fr.json',
      'extension/language-configuration.json',
      'extension/package.json',
      'extension/package.nls.fr.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/schemas/annotations.schema.json',
      'extension/schemas/codebook.schema.json',
      'extension/snippets/communique.en.json',
      'extension/snippets/communique.fr.json',
      'extension/syntaxes/communique.tmLanguage.json',
      ...['codebook', 'coding', 'export', 'find', 'open', 'read', 'tag'].flatMap((step) => [
        `extension/walkthrough/${step}.en.svg`,
        `extension/walkthrough/${step}.fr.svg`,
      ]),
    ]);
  });

  // The library that draws statistics is about 90 kB of it.
  it('is at most 500 kB', () => {
    assert.ok(archive.length <= 500_000, `${archive.length} bytes`);
  });
});
