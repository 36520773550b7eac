import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { realText } from '../support/realTexts';
import { eventually } from './eventually';
import { launch, type LaunchOptions, type Workbench } from './workbench';

const name = 'canada-korea-2024.fr.txt';
const start = 'Nous condamnons avec la plus grande fermeté';
const end = 'menée par la Russie en Ukraine.';

/** What the interface says, by language. */
interface Words {
  readonly language: string;
  readonly kind: string;
  /** What is typed for the themes: the French label in both languages, once without its accent. */
  readonly themes: readonly [string, string];
  readonly labels: readonly [string, string];
  readonly edit: string;
  readonly strength: string;
  readonly high: string;
  readonly export: string;
  readonly wide: string;
  readonly open: string;
}

const english: Words = {
  language: 'en',
  kind: 'Condemnation',
  themes: ['sécurité intern', 'defense'],
  labels: ['international security', 'defence'],
  edit: 'Edit',
  strength: 'Strength',
  high: 'High',
  export: 'Export Annotations…',
  wide: 'One row per annotation',
  open: 'Open',
};
const french: Words = {
  language: 'fr',
  kind: 'Condamnation',
  themes: ['sécurité intern', 'defense'],
  labels: ['sécurité internationale', 'défense'],
  edit: 'Modifier',
  strength: 'Intensité',
  high: 'Forte',
  export: 'Exporter les annotations…',
  wide: 'Une ligne par annotation',
  open: 'Ouvrir',
};

type Look = [string, Words, LaunchOptions];
const more: readonly Look[] = [
  ['dark', english, { colorTheme: 'dark' }],
  ['contrast', french, { colorTheme: 'highContrast', locale: 'fr' }],
];

describe('first light', function () {
  this.timeout(120_000);
  const looks: readonly Look[] = [
    ['light', english, { colorTheme: 'light' }],
    ['french', french, { colorTheme: 'dark', locale: 'fr' }],
    // For pictures of every look: COMMUNIQUE_LOOKS=all npm run test:journeys -- --grep light
    ...(process.env['COMMUNIQUE_LOOKS'] === 'all' ? more : []),
  ];
  for (const [look, words, options] of looks) {
    it(`tags, shows, changes and exports a passage of a real text (${look})`, async function () {
      const text = realText(name);
      if (text === undefined) return this.skip();
      const bench = await launch({ ...options, files: { [name]: text } });
      try {
        await journey(bench, look, words);
      } finally {
        await bench.close();
      }
    });
  }
});

async function journey(bench: Workbench, look: string, words: Words): Promise<void> {
  const picture = (what: string): Promise<string> =>
    bench.screenshot(`first-light-${look}-${what}`);
  const sidecar = path.join(bench.folder, `${name}.annotations.yaml`);
  const passage = (): string => fs.readFileSync(sidecar, 'utf8');

  await bench.openText(name);
  await bench.showView('Communiqué');
  await picture('1-begin');

  // Tag: kind, two themes by their French labels.
  await bench.editor.focus();
  await bench.editor.selectPassage(start, end);
  await bench.press('Control+Alt+Enter');
  await bench.quickInput.opened();
  await picture('2-kind');
  await bench.quickInput.choose(words.kind);
  await bench.quickInput.type(`${words.themes[0]},`);
  await eventually('the first theme is ticked', async () =>
    (await bench.quickInput.items()).some(
      ({ label, ticked }) => ticked && label === words.labels[0],
    ),
  );
  await bench.page.keyboard.type(` ${words.themes[1]}`);
  await eventually('the second theme is found', async () =>
    (await bench.quickInput.items()).some(
      ({ label, focused }) => focused && label === words.labels[1],
    ),
  );
  await picture('3-themes');
  await bench.press('Enter');
  await bench.quickInput.closed();

  // Sidecar: the passage, and nothing else of the folder changed.
  await eventually('the sidecar is written', () => Promise.resolve(fs.existsSync(sidecar)));
  assert.match(
    passage(),
    /kind: "condemnation"\n {2}themes: \["0816", "0821"\]\n {2}start: 1067\n {2}end: 1462\n/,
  );
  assert.equal(fs.readFileSync(path.join(bench.folder, name), 'utf8'), realText(name));

  // Hover and tree show it again.
  const hover = await bench.editor.hover(start);
  for (const shown of [words.kind, ...words.labels, '0816']) {
    assert.ok(hover.includes(shown), `the hover shows ${shown}: ${hover}`);
  }
  await picture('4-hover');
  const [text, annotation] = await bench.tree.rows();
  assert.deepEqual([text?.label, text?.description], [name, '1']);
  assert.ok(annotation?.label.startsWith(start), annotation?.label);
  assert.equal(annotation?.description, words.labels.join(', '));

  // Change, from the hover's link.
  await bench.editor.hoverLink(words.edit).click();
  await bench.quickInput.choose(words.strength);
  await picture('5-strength');
  await bench.quickInput.choose(words.high);
  await bench.quickInput.closed();
  await eventually('the strength is written', () =>
    Promise.resolve(/\n {2}strength: "high"\n/.test(passage())),
  );

  // The passage is reached from the tree.
  await bench.press('Control+End');
  await bench.tree.click(start);
  await bench.editor.selected(start);
  await picture('6-shown');

  // Export, and open what was exported.
  await bench.runCommand(`Communiqué: ${words.export}`);
  await bench.quickInput.choose(words.wide);
  await bench.quickInput.opened();
  await picture('7-export');
  await bench.press('Enter');
  await bench.notification('annotations.csv');
  await picture('8-exported');
  const csv = fs.readFileSync(path.join(bench.folder, 'annotations.csv'), 'utf8');
  const cli = path.join(root, 'dist/cli.js');
  const options = ['export', '--layout', 'wide', '--language', words.language];
  const fromCli = execFileSync(process.execPath, [cli, ...options], {
    cwd: bench.folder,
    encoding: 'utf8',
  });
  assert.equal(fromCli, csv, 'the command line gives the same bytes');
  const [header, row] = csv.split('\r\n');
  assert.match(header ?? '', /^document,document_title,document_date,id,kind,strength,theme_code/);
  assert.match(row ?? '', /^canada-korea-2024\.fr\.txt,.*,condemnation,high,0816; 0821,/);
  await bench.answer('annotations.csv', words.open);
  await bench.page.locator('.tab.active', { hasText: 'annotations.csv' }).waitFor();
}
