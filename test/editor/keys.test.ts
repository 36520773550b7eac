import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import manifest from '../../package.json';

/** A line of VS Code’s list of default keys. */
interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** VS Code’s own list, as *Open Default Keyboard Shortcuts (JSON)* shows it for this system. */
async function defaultBindings(): Promise<Binding[]> {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  // Its comments are whole lines; what is left is JSON, which YAML holds all of.
  return parse(text.replace(/^\s*\/\/.*$/gm, '')) as Binding[];
}

/** Whether a key answers in a text, with nothing else in front of it: no box, widget or list. */
function isForTexts({ when = '' }: Binding): boolean {
  if (when.includes('communique.')) return false;
  return when.split('||').some((way) => {
    const needs = way.split('&&').map((part) => part.trim());
    return needs.every(
      (need) =>
        /^(?:editorTextFocus|editorFocus|textInputFocus)$/.test(need) || !elsewhere.test(need),
    );
  });
}

/** What must hold for keys of lists, boxes, widgets and other kinds of editors. */
const elsewhere =
  /^(?!!).*(?:Visible|Focus|Active|Mode$|Matches)|^in[A-Z]|^(?:notebook|terminal|accessibleView|focusedView)/;

describe('our keys', () => {
  it('take none that VS Code has for the work in a text', async () => {
    const theirs = (await defaultBindings()).filter(
      (binding) => !binding.command.startsWith('communique.') && isForTexts(binding),
    );
    // The list is read, and means what is taken for granted here.
    assert.ok(theirs.some(({ key, command }) => key === 'ctrl+z' && command === 'undo'));
    const ours = manifest.contributes.keybindings.filter(
      ({ when }) => when.includes('editorTextFocus') && !when.includes('focusedView'),
    );
    const taken = ours.flatMap(({ key, command }) => {
      const others = theirs.filter((binding) => binding.key === key);
      return others.map((other) => `${key}: ${command}, ${other.command} when ${other.when ?? ''}`);
    });
    assert.deepEqual(taken, []);
  });

  it('are single ones in coding mode only, and leave every other field alone', () => {
    const single = manifest.contributes.keybindings.filter(({ key }) =>
      /^(?:shift\+)?(?:.|space|numpad\d|\[Digit\d\])$/.test(key),
    );
    assert.ok(single.length > 20);
    for (const { key, when } of single) {
      assert.match(when, /^communique\.coding && editorTextFocus && /, key);
      assert.match(when, /!isInEmbeddedEditor\b.*!commentEditorFocused\b/, key);
    }
  });

  it('stand in the menus only where they work', () => {
    const { keybindings, menus } = manifest.contributes;
    const places = [
      { items: menus['view/item/context'], where: 'focusedView' },
      { items: menus['communique.annotateMenu'], where: 'editorTextFocus' },
    ];
    for (const { items, where } of places) {
      for (const { command } of items) {
        const ours = keybindings.filter((binding) => binding.command === command);
        // Beside a command VS Code writes the key that answers there, and else the last it has, though it does not.
        const works = ours.some(
          ({ when }) => when.includes(where) && !when.includes('communique.coding'),
        );
        assert.ok(ours.length === 0 || works, `${where}: ${command}`);
      }
    }
  });
});
