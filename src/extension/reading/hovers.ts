import * as vscode from 'vscode';
import { describeAnnotation } from '../../core/annotation/describeAnnotation';
import { markedDifferences } from '../../core/annotation/markedDifferences';
import type { PlainText } from '../../core/text/plainText';
import { innermostAt, spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { doubtOf, reviewCause } from '../../core/workspace/reviewCause';
import type { Desk } from '../desk';
import { translate } from '../translate';
import { isText, plainTextOf, toRange } from '../world/documents';
import { bracketsIn } from './bracketsIn';

/** The only commands that a hover can run: ours, on the annotation it shows. */
const enabledCommands = [
  'communique.editAnnotation',
  'communique.editNote',
  'communique.removeAnnotation',
  'communique.copyQuotation',
  'communique.showInTree',
  'communique.showPassage',
  'communique.acceptProposal',
  'communique.choosePlace',
  'communique.resolveConflict',
];

/** Shows what was said of the passages under the cursor, innermost first. */
export function registerHovers(desk: Pick<Desk, 'workspace' | 'filter'>): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { scheme: '*' },
    {
      provideHover: (document, position) => {
        if (!isText(document)) return undefined;
        const annotations = desk.workspace.annotationsOf(document.uri.toString());
        if (annotations.length === 0) return undefined;
        const text = plainTextOf(document);
        const found = innermostAt(annotations, text.offsetAt(position));
        const [innermost] = found;
        const span = innermost && spanOf(innermost);
        if (!span) return undefined;
        const brackets =
          found.length > 1 ? bracketsIn(desk, document.uri.toString()) : (): string => '';
        const texts = found.map((placed) => {
          const markdown = hoverText(desk, placed, found.length > 1 ? 'overlap' : 'passage');
          // By which the eye finds where each of several begins and ends.
          markdown.value = `${brackets(placed)} ${markdown.value}`.trimStart();
          const change = changeOf(text, placed);
          if (change !== '') markdown.value = `${change}\n\n${markdown.value}`;
          return markdown;
        });
        // VS Code itself draws no line between them.
        for (const one of texts.slice(0, -1)) one.appendMarkdown('\n\n---');
        return new vscode.Hover(texts, toRange(text, span));
      },
    },
  );
}

/** The old quote against the words at the proposed place, where these are other; they stand right there. */
function changeOf(text: PlainText, placed: PlacedAnnotation): string {
  const span = placed.placement?.state === 'changed' ? spanOf(placed) : undefined;
  const { quote } = placed.annotation.anchor;
  if (!span || text.slice(span) === quote) return '';
  return markedDifferences(quote, text.slice(span), 40);
}

/** Where a hover stands: at a passage, at one of several that lie there, in the tree. */
type HoverPlace = 'passage' | 'overlap' | 'tree';

/** What a hover says of one annotation; also the tooltip of its node in the tree. */
export function hoverText(
  { workspace }: Pick<Desk, 'workspace'>,
  placed: PlacedAnnotation,
  place: HoverPlace = 'passage',
): vscode.MarkdownString {
  const { annotation, text, sidecar, id } = placed;
  const reader = { language: vscode.env.language, translate };
  const words = describeAnnotation(annotation, doubtOf(placed), workspace.codebookOf(text), reader);
  const argument = encodeURIComponent(JSON.stringify([{ sidecar, id }]));
  const link = (label: string, command: string): string =>
    `[${label}](command:communique.${command}?${argument})`;
  const cause = reviewCause(placed);
  const decisions =
    cause === undefined || cause === 'lost'
      ? []
      : cause === 'conflict'
        ? [link(vscode.l10n.t('Decide'), 'resolveConflict')]
        : [
            link(vscode.l10n.t('Accept'), 'acceptProposal'),
            link(vscode.l10n.t('Choose Another Place'), 'choosePlace'),
          ];
  const links = [
    ...decisions,
    link(vscode.l10n.t('Edit'), 'editAnnotation'),
    link(vscode.l10n.t('Note'), 'editNote'),
    link(vscode.l10n.t('Remove'), 'removeAnnotation'),
    link(vscode.l10n.t('Copy Quotation'), 'copyQuotation'),
    ...(place === 'tree' ? [] : [link(vscode.l10n.t('Show in Tree'), 'showInTree')]),
    // Selected, it is told from the others.
    ...(place === 'overlap' ? [link(vscode.l10n.t('Show Passage'), 'showPassage')] : []),
  ];
  const markdown = new vscode.MarkdownString(`${words}\n\n${links.join(' · ')}`);
  markdown.isTrusted = { enabledCommands };
  return markdown;
}
