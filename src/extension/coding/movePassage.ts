import * as vscode from 'vscode';
import { nextLikelyPassage } from '../../core/coding/likelyPassage';
import { nextParagraph, nextSentence, type Direction } from '../../core/coding/readingMoves';
import { grow, shrink, type Unit } from '../../core/coding/resize';
import type { PlainText } from '../../core/text/plainText';
import { sameSpan, type Span } from '../../core/text/span';
import { spanOf } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { registerKeyCommand } from '../keyCommand';
import type { PassageCursor } from './passageCursor';

type Move = (text: PlainText, from: Span, direction: Direction) => Span | undefined;

/** Registers the commands that go from sentence to sentence, and give the passage other ends. */
export function registerMovePassage(
  { workspace }: Pick<Desk, 'workspace'>,
  cursor: PassageCursor,
): vscode.Disposable {
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
    registerKeyCommand('nextSentence', move(nextSentence, 1)),
    registerKeyCommand('previousSentence', move(nextSentence, -1)),
    registerKeyCommand('nextParagraph', move(nextParagraph, 1)),
    registerKeyCommand('previousParagraph', move(nextParagraph, -1)),
    registerKeyCommand('nextLikelyPassage', move(likely, 1)),
    registerKeyCommand('previousLikelyPassage', move(likely, -1)),
    registerKeyCommand('extendByWord', resize(grow, 'word')),
    registerKeyCommand('shrinkByWord', resize(shrink, 'word')),
    registerKeyCommand('extendByClause', resize(grow, 'clause')),
    registerKeyCommand('shrinkByClause', resize(shrink, 'clause')),
    registerKeyCommand('extendBySentence', resize(grow, 'sentence')),
    registerKeyCommand('shrinkBySentence', resize(shrink, 'sentence')),
    registerKeyCommand('otherEnd', () => {
      const current = cursor.current;
      if (!current || current.passage.start === current.passage.end) return;
      cursor.select(current, current.passage, current.edge === 'end' ? 'start' : 'end');
    }),
  );
}
