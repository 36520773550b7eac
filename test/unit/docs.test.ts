import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import manifest from '../../package.json';
import { readCodebook } from '../../src/core/codebook/readCodebook';
import { columns } from '../../src/core/export/rows';
import { annotationKeys } from '../../src/core/sidecar/annotationFields';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../src/core/sidecar/writeSidecar';
import { PlainText } from '../../src/core/text/plainText';

const pages = ['README.md', 'README.fr.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md']
  .concat(fs.readdirSync('docs').map((name) => `docs/${name}`))
  .filter((name) => name.endsWith('.md'));
const contents = new Map(pages.map((page) => [page, fs.readFileSync(page, 'utf8')]));
const guides = ['README.md', 'README.fr.md'].map((page) => [page, contents.get(page)!] as const);
const { contributes } = manifest;
const settings = contributes.configuration.flatMap(({ properties }) =>
  Object.entries<{ readonly default: unknown }>(properties),
);

describe('the documentation', () => {
  it('links to files and headings that are there', () => {
    for (const [page, text] of contents) {
      for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(target)) continue;
        const [file = '', heading] = target.split('#');
        const linked = file === '' ? page : path.join(path.dirname(page), file);
        assert.ok(fs.existsSync(linked), `${page}: ${target}`);
        if (heading === undefined) continue;
        assert.ok(anchors(fs.readFileSync(linked, 'utf8')).includes(heading), `${page}: ${target}`);
      }
    }
  });

  it('has every setting with its default, every colour, and no other', () => {
    const colors = contributes.colors.map(({ id }) => id);
    const known = [...settings.map(([id]) => id), ...colors];
    for (const [page, text] of guides) {
      for (const [id, { default: value }] of settings) {
        const row = text.split('\n').find((line) => line.startsWith(`| \`${id}\``));
        assert.ok(row, `${page}: ${id}`);
        if (value !== '') {
          assert.ok(row.split('|')[2]!.includes(`\`${String(value)}\``), `${page}: ${id}`);
        }
      }
      for (const id of known) assert.ok(text.includes(id), `${page}: ${id}`);
      const named = [...text.matchAll(/\bcommunique\.\w+(?:\.\w+)*/g)].map(([id]) => id);
      const strange = named.filter(
        (id) => !known.includes(id) && id !== 'communique.codebook.yaml',
      );
      assert.deepEqual(strange, [], page);
    }
  });

  it('has every key, on every system', () => {
    for (const [page, text] of guides) {
      for (const { command, key, ...other } of contributes.keybindings) {
        // Any letter and digit can be that of a kind; of the digits of themes, the pages tell the first and the last.
        if (command === 'communique.codeKind' || /[2-8]\]$/.test(key)) continue;
        const mac = 'mac' in other ? other.mac : key;
        for (const shown of [keys(key), keys(mac)]) {
          assert.ok(inEnglish(text).includes(shown), `${page}: ${shown}`);
        }
      }
    }
  });

  it('names every command that the palette or a menu has', () => {
    const { commandPalette, ...menus } = contributes.menus;
    const inMenus = Object.values(menus).flatMap((items) =>
      items.flatMap((item) => ('command' in item ? [item.command] : [])),
    );
    const hidden = commandPalette.filter(
      ({ command, when }) => when === 'false' && !inMenus.includes(command),
    );
    for (const [page, bundle] of [
      ['README.md', 'package.nls.json'],
      ['README.fr.md', 'package.nls.fr.json'],
    ] as const) {
      const titles = JSON.parse(fs.readFileSync(bundle, 'utf8')) as Record<string, string>;
      const text = contents.get(page)!.replace(/\s+/g, ' ');
      for (const { command, title } of contributes.commands) {
        if (hidden.some((entry) => entry.command === command)) continue;
        const words = titles[title.slice(1, -1)]!;
        assert.ok(text.includes(words), `${page}: ${words}`);
      }
    }
  });

  it('shows sidecars as they are written', () => {
    const blocks = yamlBlocks(/^communique: 1\ntext: /);
    assert.ok(blocks.length >= 2);
    for (const block of blocks) {
      const { sidecar, problems } = readSidecar(new TextEncoder().encode(block));
      assert.deepEqual(problems, []);
      assert.equal(writeSidecar(sidecar, sidecar), block);
      for (const { anchor } of sidecar.annotations) {
        assert.equal(new PlainText(anchor.quote).length, anchor.end - anchor.start);
      }
    }
  });

  it('shows codebooks that can be used', () => {
    const blocks = yamlBlocks(/^communique: 1\nextends: /);
    assert.ok(blocks.length >= 2);
    for (const block of blocks) assert.deepEqual(readCodebook(block).problems, []);
  });

  it('has every key of a sidecar and every column of the CSV, in their order', () => {
    const first = (page: string): string[] =>
      [...contents.get(page)!.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell]) =>
        [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
      );
    assert.deepEqual(first('docs/csv.md'), columns);
    const ofFile = ['communique', 'text', 'sha256', 'annotations'];
    assert.deepEqual(first('docs/sidecar.md'), [...ofFile, ...annotationKeys]);
  });
});

/** The fragments of the headings of a page, as GitHub makes them. */
function anchors(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** `ctrl+alt+enter` as the pages show it. */
function keys(binding: string): string {
  return binding
    .split('+')
    .map((key) => /^\[Digit(\d)\]$/.exec(key)?.[1] ?? key)
    .map((key) => `<kbd>${key[0]!.toUpperCase()}${key.slice(1)}</kbd>`)
    .join('+');
}

/** The names on the keys of a French keyboard in English. */
function inEnglish(text: string): string {
  const names = {
    Maj: 'Shift',
    Entrée: 'Enter',
    Suppr: 'Delete',
    Échap: 'Escape',
    'Retour arrière': 'Backspace',
    Espace: 'Space',
  };
  return Object.entries(names).reduce(
    (words, [french, english]) => words.replaceAll(`<kbd>${french}</kbd>`, `<kbd>${english}</kbd>`),
    text,
  );
}

function yamlBlocks(beginning: RegExp): string[] {
  return [...contents.values()]
    .flatMap((text) => [...text.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, block]) => block!))
    .filter((block) => beginning.test(block));
}
