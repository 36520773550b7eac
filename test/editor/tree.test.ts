import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Desk } from '../../src/extension/desk';
import { SharedFilter } from '../../src/extension/filter/sharedFilter';
import { onlyThese } from '../../src/extension/filter/showOnly';
import { AnnotationTree } from '../../src/extension/tree/annotationTree';
import type { Arrangement } from '../../src/extension/tree/arrangement';
import { DragAndDrop } from '../../src/extension/tree/dragAndDrop';
import type { TreeNode } from '../../src/extension/tree/nodes';
import { Memory } from './memory';
import { communique, show, until, write } from './support';

const words = `A Statement

1. We condemn the attack on the port. We will send help.

2. We will meet again.
`;

const byText: Arrangement = { levels: ['text'], groups: 'name', annotations: 'reading' };

describe('the tree', () => {
  let desk: Pick<Desk, 'workspace' | 'files' | 'filter'>;
  let tree: AnnotationTree;
  let uri: vscode.Uri;

  before(async () => {
    uri = await write('tree.txt', words);
    await show(uri);
    const { workspace } = await communique();
    const text = workspace.shownText(uri.toString())!;
    const tag = (quote: string, kind: string, themes: string[]): void => {
      const start = text.text.indexOf(quote);
      const span = { start, end: start + quote.length };
      assert.ok('done' in workspace.annotate(uri.toString(), [span], { kind, themes }));
    };
    tag('We condemn the attack on the port.', 'condemnation', ['0816', '0821']);
    tag('We will send help.', 'commitment', ['0811']);
    tag('We will meet again.', 'commitment', []);
    await workspace.settled();
    const filter = new SharedFilter(workspace, new Memory());
    filter.set({ texts: [uri.toString()] });
    desk = { workspace, filter } as unknown as typeof desk;
    tree = new AnnotationTree(desk, byText);
  });
  after(() => {
    desk.filter.dispose();
  });

  function labelOf(node: TreeNode): string {
    const { label } = tree.getTreeItem(node);
    assert.ok(typeof label === 'string');
    return label;
  }

  /** The rows as they are shown, those within others indented. */
  function rows(nodes = tree.getChildren(), depth = 0): string[] {
    return nodes.flatMap((node) => {
      const row = `${'  '.repeat(depth)}${labelOf(node)} | ${String(tree.getTreeItem(node).description)}`;
      return [row, ...rows(tree.getChildren(node), depth + 1)];
    });
  }

  function find(label: string, nodes = tree.getChildren()): TreeNode | undefined {
    for (const node of nodes) {
      if (labelOf(node).startsWith(label)) return node;
      const within = find(label, tree.getChildren(node));
      if (within) return within;
    }
    return undefined;
  }

  it('nests one facet in another, and themes in their broader ones', () => {
    tree.arrangement = { ...byText, levels: ['kind', 'theme'] };
    assert.deepEqual(rows(), [
      'Commitment | 2',
      '  International relations | code 08 · 1',
      '    Cooperation policy | code 0811 · 1',
      '      We will send help. | tree.txt · cooperation policy',
      '  No theme | 1',
      '    We will meet again. | tree.txt',
      'Condemnation | 1',
      '  International relations | code 08 · 1',
      '    Defence | code 0821 · 1',
      '      We condemn the attack on the port. | tree.txt · international security, defence',
      '    International security | code 0816 · 1',
      '      We condemn the attack on the port. | tree.txt · international security, defence',
    ]);
  });

  it('tells the codes that the codebook does not have, as they are written', () => {
    tree.arrangement = { ...byText, levels: ['kind'] };
    const [placed] = desk.workspace.annotationsOf(uri.toString());
    desk.workspace.edit([placed!], () => ({ kind: 'condamnation', themes: ['conflit'] }));
    assert.ok(rows().includes('condamnation | 1 · not in the codebook'), rows().join('\n'));
    tree.arrangement = { ...byText, levels: ['theme'] };
    assert.ok(rows().includes('conflit | 1 · not in the codebook'), rows().join('\n'));
    const undone = desk.workspace.undo();
    assert.ok(undone && 'done' in undone);
  });

  it('has a label for screen readers on every row, and an identity of its own', () => {
    tree.arrangement = { ...byText, levels: ['theme', 'state'] };
    const ids = new Set<string>();
    const check = (nodes: TreeNode[]): void => {
      for (const node of nodes) {
        const { id, accessibilityInformation } = tree.getTreeItem(node);
        assert.ok(accessibilityInformation?.label);
        assert.ok(id !== undefined && !ids.has(id), id);
        ids.add(id);
        for (const child of tree.getChildren(node)) assert.equal(tree.getParent(child), node);
        check(tree.getChildren(node));
      }
    };
    check(tree.getChildren());
  });

  it('finds the row of an annotation, on whatever level', () => {
    const [placed] = desk.workspace.annotationsOf(uri.toString());
    for (const levels of [['text'], ['theme', 'coder'], ['state', 'theme']] as const) {
      tree.arrangement = { ...byText, levels };
      const node = tree.nodeOf(placed!);
      assert.equal(node?.placed.id, placed!.id);
      assert.ok(node && tree.getChildren(node.parent).some((one) => one.type === 'annotation'));
    }
  });

  it('shows only what a row holds, within what stands above it', () => {
    tree.arrangement = { ...byText, levels: ['kind', 'theme'] };
    const before = desk.filter.current;
    desk.filter.set(onlyThese(before, [find('Cooperation policy')!]));
    tree.refresh();
    assert.deepEqual(desk.filter.current, { ...before, kinds: ['commitment'], themes: ['0811'] });
    assert.deepEqual(rows().length, 4);
    desk.filter.set({ ...before, words: 'nothing of the kind' });
    tree.refresh();
    assert.deepEqual(rows(), []);
    desk.filter.set(before);
    tree.refresh();
  });

  it('gives what is dragged the kind or theme it is dropped on, and takes back all by one undo', async () => {
    tree.arrangement = { ...byText, levels: ['theme'] };
    const data = new vscode.DataTransfer();
    const controller = new DragAndDrop(desk);
    const said = (): string[] =>
      desk.workspace
        .annotationsOf(uri.toString())
        .map(({ annotation: { kind, themes } }) => `${kind} ${themes.join()}`);
    const before = said();
    const fromDefence = tree.getChildren(find('Defence'));
    controller.handleDrag([...fromDefence, find('We will meet')!], data);
    await controller.handleDrop(find('Cooperation policy'), data);
    assert.deepEqual(said(), ['condemnation 0816,0811', 'commitment 0811', 'commitment 0811']);
    await vscode.commands.executeCommand('communique.undo');
    assert.deepEqual(said(), before);
    tree.arrangement = { ...byText, levels: ['kind'] };
    controller.handleDrag([find('We condemn')!], data);
    await controller.handleDrop(find('We will meet'), data);
    assert.deepEqual(said(), ['commitment 0816,0821', 'commitment 0811', 'commitment ']);
    await vscode.commands.executeCommand('communique.undo');
    assert.deepEqual(said(), before);
  });

  it('leaves groups where they are, and drops nothing on what is no kind or theme', async () => {
    tree.arrangement = byText;
    const data = new vscode.DataTransfer();
    const controller = new DragAndDrop(desk);
    const before = JSON.stringify(desk.workspace.annotationsOf(uri.toString()));
    controller.handleDrag([find('tree.txt')!], data);
    assert.equal([...data].length, 0);
    controller.handleDrag([find('We condemn')!], data);
    await controller.handleDrop(find('tree.txt'), data);
    await controller.handleDrop(undefined, data);
    assert.equal(JSON.stringify(desk.workspace.annotationsOf(uri.toString())), before);
  });

  it('copies quotations with their references', async () => {
    const [first, , third] = desk.workspace.annotationsOf(uri.toString());
    await vscode.commands.executeCommand('communique.copyQuotation', first, [first, third]);
    const noBreak = '\u00A0';
    assert.equal(
      await vscode.env.clipboard.readText(),
      `“We condemn the attack on the port.” (A Statement, para.${noBreak}1)\n\n` +
        `“We will meet again.” (A Statement, para.${noBreak}2)`,
    );
  });

  it('says who coded a passage where a text has several coders', async () => {
    const twice = await write('twice.txt', words);
    await show(twice);
    const { workspace } = await communique();
    const settings = vscode.workspace.getConfiguration('communique');
    try {
      for (const coder of ['Ana', 'Bob']) {
        await settings.update('coder', coder, vscode.ConfigurationTarget.Global);
        const [start, end] = [words.indexOf('We will send'), words.indexOf(' help') + 5];
        workspace.annotate(twice.toString(), [{ start, end }], { kind: 'commitment', themes: [] });
      }
      await workspace.settled();
      desk.filter.set({ texts: [twice.toString()] });
      tree.arrangement = byText;
      // Which of the two is first is up to their ids.
      assert.deepEqual(rows().slice(1).sort(), [
        '  We will send help | Ana',
        '  We will send help | Bob',
      ]);
      tree.arrangement = { ...byText, levels: ['coder'] };
      assert.equal(rows()[1], '  We will send help | twice.txt');
    } finally {
      await settings.update('coder', undefined, vscode.ConfigurationTarget.Global);
      desk.filter.set({ texts: [uri.toString()] });
    }
  });

  it('shows more than a page only when asked', async () => {
    const sentences = Array.from({ length: 520 }, (_, i) => `We will do ${i}.`);
    const long = await write('long.txt', sentences.join('\n'));
    await show(long);
    const { workspace } = await communique();
    const key = long.toString();
    await until(() => workspace.isShown(key), workspace.onDidChange);
    const text = workspace.shownText(key)!;
    const spans = sentences.map((sentence) => {
      const start = text.text.indexOf(sentence);
      return { start, end: start + sentence.length };
    });
    workspace.annotate(key, spans, { kind: 'commitment', themes: [] });
    desk.filter.set({ texts: [key] });
    tree.arrangement = { ...byText, levels: ['coder', 'kind'] };
    const kind = (): TreeNode => tree.getChildren(tree.getChildren()[0])[0]!;
    assert.equal(tree.getChildren(kind()).length, 501);
    const more = tree.getChildren(kind()).at(-1)!;
    assert.equal(tree.getTreeItem(more).label, 'Show more (20)');
    assert.ok(more.type === 'more');
    tree.showMore(more.parent);
    assert.equal(tree.getChildren(kind()).length, 520);
    workspace.remove(workspace.annotationsOf(key));
    await workspace.settled();
  });
});
