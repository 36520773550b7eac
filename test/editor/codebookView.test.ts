import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { CodebookTree } from '../../src/extension/codebookView/codebookTree';
import { isCode, type CodebookNode } from '../../src/extension/codebookView/codeNodes';
import type { Desk } from '../../src/extension/desk';
import { SharedFilter } from '../../src/extension/filter/sharedFilter';
import { Memory } from './memory';
import { communique, show, until, write } from './support';

const words = 'We condemn the raid. We condemn the siege. We will send help.\n';
const codebook = `extends: none
kinds:
  condemnation: {label: Condemnation}
  commitment: {label: Commitment, key: e, color: "#123456"}
themes:
  "12": {label: Aid, color: "#abcdef"}
  "20": {label: Arms}
`;

describe('the view of the codebook', () => {
  let desk: Pick<Desk, 'workspace' | 'filter'>;
  let tree: CodebookTree;

  before(async () => {
    const { workspace } = await communique();
    const book = await write('counted/communique.codebook.yaml', codebook);
    const uri = await write('counted/text.txt', words);
    await workspace.readCodebook(book.toString());
    await show(uri);
    await until(
      () => workspace.codebookOf(uri.toString()).themes.has('20'),
      (listener) => workspace.onDidChange(listener),
    );
    const tag = (quote: string, kind: string, themes: string[]): void => {
      const start = words.indexOf(quote);
      const span = { start, end: start + quote.length };
      assert.ok('done' in workspace.annotate(uri.toString(), [span], { kind, themes }));
    };
    tag('We condemn the raid.', 'condemnation', ['12']);
    tag('We condemn the siege.', 'condemnation', []);
    tag('We will send help.', 'commitment', ['12']);
    await workspace.settled();
    desk = { workspace, filter: new SharedFilter(workspace, new Memory()) };
    tree = new CodebookTree(desk, () => uri);
  });
  after(() => {
    desk.filter.dispose();
  });

  function codes(nodes: CodebookNode[] = tree.getChildren()): vscode.TreeItem[] {
    return nodes.flatMap((node) => [
      ...(isCode(node) ? [tree.getTreeItem(node)] : []),
      ...codes(tree.getChildren(node)),
    ]);
  }

  it('tells counts from keys and codes, to the eye and to the ear', () => {
    assert.deepEqual(
      codes().map(({ description }) => description),
      [
        '2 annotations · key 1',
        '1 annotation · key e',
        'code 12 · 2 annotations',
        'code 20',
        '1 annotation',
      ],
    );
    assert.deepEqual(
      codes().map(({ accessibilityInformation }) => accessibilityInformation?.label),
      [
        'Condemnation, 2 annotations; key 1',
        'Commitment, 1 annotation; key e',
        'Aid, 2 annotations; code 12',
        'Arms, no annotation; code 20',
        'No theme, 1 annotation',
      ],
    );
  });

  it('says how many of them the filter shows', () => {
    desk.filter.set({ kinds: ['commitment'] });
    tree.refresh();
    assert.equal(codes()[1]!.description, '✓ · 1 annotation · key e');
    assert.equal(codes()[2]!.description, 'code 12 · 1 of 2 annotations');
    desk.filter.set({});
    tree.refresh();
  });

  it('has the colours of the codebook', () => {
    const pictures = codes().map(({ iconPath }) => {
      const drawn = iconPath as Partial<Record<'light' | 'dark', vscode.Uri>>;
      return [drawn.light, drawn.dark].map((uri) => decodeURIComponent(uri?.path ?? ''));
    });
    // Each in the theme in which it can be seen; in the other, as near to it as can be seen.
    const [plain, dark, light] = pictures;
    assert.deepEqual(plain, ['', '']);
    assert.match(dark![0]!, /#123456/);
    assert.match(dark![1]!, /#(?!123456)[0-9a-f]{6}/);
    assert.match(light![1]!, /#abcdef/);
    assert.match(light![0]!, /#(?!abcdef)[0-9a-f]{6}/);
  });
});
