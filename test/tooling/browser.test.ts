import assert from 'node:assert/strict';
import * as path from 'node:path';
import { ensureBrowser, findBrowser } from '../../scripts/host/browser.mjs';
import { standIn } from './processes';

describe('the browser', () => {
  it('is the one that CHROMIUM names, else one on the PATH', () => {
    const folder = standIn('google-chrome', '');
    const chrome = path.join(folder, 'google-chrome');
    assert.equal(findBrowser({ PATH: `/nowhere${path.delimiter}${folder}` }), chrome);
    assert.equal(findBrowser({ PATH: folder, CHROMIUM: '/opt/mine' }), '/opt/mine');
  });

  /** Asks for one on a machine where there is none until a certain command has run. */
  async function ask(apt: boolean, brings: RegExp): Promise<{ said: string; ran: string[] }> {
    const ran: string[] = [];
    const said: string[] = [];
    const browser = await ensureBrowser((line) => said.push(line), {
      apt,
      find: () => (ran.some((command) => brings.test(command)) ? '/the/browser' : undefined),
      run: (command, args) => {
        ran.push([path.basename(command), ...args.map((arg) => path.basename(arg))].join(' '));
        return Promise.resolve(true);
      },
    });
    assert.equal(browser, '/the/browser');
    return { said: said.join('\n'), ran };
  }

  it('is Debian’s where there is none and we may install it, and that is said', async () => {
    const { said, ran } = await ask(true, /^apt-get .*install/);
    assert.deepEqual(ran, [
      'apt-get -qq update',
      'apt-get -qq install -y --no-install-recommends chromium fonts-dejavu-core',
    ]);
    assert.match(said, /installing Debian’s Chromium with apt-get$/);
  });

  it('is Playwright’s own elsewhere, and where apt-get fails', async () => {
    const elsewhere = await ask(false, /cli\.js install/);
    assert.deepEqual(elsewhere.ran, ['node cli.js install --no-shell chromium']);
    assert.match(elsewhere.said, /fetching Playwright’s own Chromium$/);
    assert.equal((await ask(true, /cli\.js install/)).ran.length, 3);
  });

  it('is asked for where none can be had', async () => {
    await assert.rejects(ask(false, /never/), /Install Chromium, Chrome or Edge, or name one/);
  });
});
