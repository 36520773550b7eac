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
    assert.deepEqual([...listZip(archive).keys()].sort(), [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/dist/cli.js',
      'extension/dist/extension.js',
      'extension/images/activity.svg',
      'extension/images/communique-dark.svg',
      'extension/images/communique-light.svg',
      'extension/images/icon.png',
      'extension/l10n/bundle.l10n.fr.json',
      'extension/package.json',
      'extension/package.nls.fr.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/schemas/annotations.schema.json',
      'extension/schemas/codebook.schema.json',
    ]);
  });

  it('is at most 300 kB', () => {
    assert.ok(archive.length <= 300_000, `${archive.length} bytes`);
  });
});
