import * as vscode from 'vscode';
import { nextLikelyPassage } from '../../core/coding/likelyPassage';
import { nextParagraph, nextSentence, type Direction } from '../../core/coding/readingMoves';
import { grow, shrink, type Unit } from '../../core/coding/resize';
import type { PlainText } from '../../core/text/plainText';
import { sameSpan, type Span } from '../../core/text/span';
import { spanOf } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import type { PassageCursor } from './passageCursor';

/** The argument with which a command of this file does nothing. */
const nothing = 'nothing';

const names = [
  'nextSentence',
  'previousSentence',
  'nextParagraph',
  'previousParagraph',
  'nextLikelyPassage',
  'previousLikelyPassage',
  'extendByWord',
  'shrinkByWord',
  'extendByClause',
  'shrinkByClause',
  'extendBySentence',
  'shrinkBySentence',
  'otherEnd',
] as const;

/**
 * Runs each command once, so that it does nothing. At the first key of a command VS Code asks whether an extension
 * is to be activated for it, and a key pressed right after, of another command, would overtake it.
 */
export async function prepareKeys(): Promise<void> {
  const runs = names.map((name) => ({ command: `communique.${name}`, args: nothing }));
  await Promise.all(
    runs.map((run) => vscode.commands.executeCommand('runCommands', { commands: [run] })),
  );
}

type Move = (text: PlainText, from: Span, direction: Direction) => Span | undefined;

/** Registers the commands that go from sentence to sentence, and give the passage other ends. */
export function registerMovePassage(
  { workspace }: Pick<Desk, 'workspace'>,
  cursor: PassageCursor,
): vscode.Disposable {
  const register = (name: (typeof names)[number], run: () => void): vscode.Disposable =>
    vscode.commands.registerCommand(`communique.${name}`, (argument?: unknown) => {
      if (argument !== nothing) run();
    });

  const move = (next: Move, direction: Direction) => () => {
    const current = cursor.current;
    const found = current && next(current.text, current.passage, direction);
    if (found) cursor.goTo(current, found);
  };
  const likely: Move = (text, from, direction) => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    const coded = workspace.annotationsOf(uri).flatMap((placed) => spanOf(placed) ?? []);
    const kinds = new Set(workspace.codebookOf(uri).kinds.keys());
    return nextLikelyPassage(text, from, direction, coded, kinds);
  };
  const resize = (change: typeof grow, unit: Unit) => () => {
    const current = cursor.current;
    if (!current) return;
    const { text, passage, edge } = current;
    const changed = change(text, passage, unit, edge);
    if (!sameSpan(changed, passage)) cursor.select(current, changed, edge);
  };
  return vscode.Disposable.from(
    register('nextSentence', move(nextSentence, 1)),
    register('previousSentence', move(nextSentence, -1)),
    register('nextParagraph', move(nextParagraph, 1)),
    register('previousParagraph', move(nextParagraph, -1)),
    register('nextLikelyPassage', move(likely, 1)),
    register('previousLikelyPassage', move(likely, -1)),
    register('extendByWord', resize(grow, 'word')),
    register('shrinkByWord', resize(shrink, 'word')),
    register('extendByClause', resize(grow, 'clause')),
    register('shrinkByClause', resize(shrink, 'clause')),
    register('extendBySentence', resize(grow, 'sentence')),
    register('shrinkBySentence', resize(shrink, 'sentence')),
    register('otherEnd', () => {
      const current = cursor.current;
      if (!current || current.passage.start === current.passage.end) return;
      cursor.select(current, current.passage, current.edge === 'end' ? 'start' : 'end');
    }),
  );
}
