import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { eventually } from './eventually';
import { launch } from './workbench';

const text = 'We condemn the attack. We will send help. We welcome the talks.\n';
const entry = (id: string, start: number, quote: string): string =>
  `- id: "${id}"\n  kind: "commitment"\n  start: ${start}\n  end: ${start + quote.length}\n` +
  `  quote: "${quote}"\n  prefix: ""\n  suffix: ""\n  coder: "ana"\n  created: "2026-11-21T18:00:00Z"\n`;
const sidecarOf = (...entries: string[]): string =>
  `communique: 1\ntext: "a.txt"\nsha256: ""\nannotations:\n${entries.join('')}...\n`;
const first = entry('aaaaaaaa', 0, 'We condemn the attack.');
const second = entry('bbbbbbbb', 23, 'We will send help.');
const third = entry('cccccccc', 42, 'We welcome the talks.');

describe('git', function () {
  this.timeout(120_000);

  it('merges by annotation once it was set up', async function () {
    if (spawnSync('git', ['--version']).status !== 0) return this.skip();
    const bench = await launch({
      files: { 'a.txt': text, 'a.txt.annotations.yaml': sidecarOf(first) },
    });
    const file = path.join(bench.folder, 'a.txt.annotations.yaml');
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
        cwd: bench.folder,
        encoding: 'utf8',
      });
    try {
      git('init', '-q', '-b', 'main');
      await bench.openText('a.txt');
      await bench.runCommand('Communiqué: Set Up Git Merge');
      const dialog = bench.page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      await bench.screenshot('git-set-up');
      await dialog.getByRole('button', { name: 'Set Up' }).click();
      await eventually('the attribute is there', () =>
        Promise.resolve(fs.existsSync(path.join(bench.folder, '.gitattributes'))),
      );
      git('add', '.');
      git('commit', '-qm', 'base');
      git('checkout', '-qb', 'ben');
      fs.writeFileSync(file, sidecarOf(first, second));
      git('commit', '-qam', 'ben');
      git('checkout', '-q', 'main');
      fs.writeFileSync(file, sidecarOf(first, third));
      git('commit', '-qam', 'ana');
      git('merge', '-q', 'ben', '-m', 'merged');
      const { annotations } = readSidecar(fs.readFileSync(file)).sidecar;
      assert.deepEqual(
        annotations.map(({ id }) => id),
        ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'],
      );
    } finally {
      await bench.close();
    }
  });
});
