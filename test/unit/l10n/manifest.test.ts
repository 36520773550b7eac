import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { frenchFlaws } from '../../support/frenchTypography';

const manifest = fs.readFileSync('package.json', 'utf8');
const english = read('package.nls.json');
const french = read('package.nls.fr.json');

describe('the texts of package.json', () => {
  it('have an English and a French, and nothing more', () => {
    const keys = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!);
    assert.ok(keys.length > 0);
    const used = [...new Set(keys)].sort();
    assert.deepEqual(Object.keys(english).sort(), used);
    assert.deepEqual(Object.keys(french).sort(), used);
  });

  it('are all of them in the bundles: titles, descriptions, labels', () => {
    const literal = /"(?:title|description|markdownDescription|label|contents)": "(?!%)([^"]*)"/g;
    const own = [...manifest.matchAll(literal)].map(([, text]) => text!);
    assert.deepEqual(
      [...new Set(own)].filter((text) => text !== 'Communiqué'),
      [],
    );
  });

  it('run the same commands in both languages', () => {
    const commands = (text: string): string[] => text.match(/\(command:[^)]*\)/g) ?? [];
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(commands(french[key]!), commands(text), key);
      for (const command of commands(text)) {
        // VS Code makes a command that shows each view; `toSide:` is of walkthroughs.
        const id = command.slice('(command:'.length, -1).replace(/^toSide:|\.focus$/g, '');
        assert.ok(!id.startsWith('communique.') || manifest.includes(`"${id}"`), id);
      }
    }
  });

  it('name pictures of the walkthrough that are there', () => {
    const pictures = [english, french].flatMap((texts) =>
      Object.entries(texts).flatMap(([key, file]) => (key.endsWith('.picture') ? [file] : [])),
    );
    assert.ok(pictures.length > 0);
    for (const file of pictures) assert.ok(fs.existsSync(file), file);
  });

  it('are set as French is', () => {
    assert.deepEqual(
      Object.values(french).flatMap((text) => frenchFlaws(text)),
      [],
    );
  });
});

function read(file: string): Record<string, string> {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
}
