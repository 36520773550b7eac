import * as vscode from 'vscode';
import { kindLabel } from '../../core/codebook/labels';
import { innermostAt, spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { isText, plainTextOf, toSpan } from '../world/documents';

/**
 * Offers in the lightbulb to tag the selection and to edit the annotation at the cursor. A bare
 * cursor without an annotation gets an offer only when it is asked for: a bulb on every line would
 * say nothing.
 */
export function registerLightbulb({
  workspace,
  atPassage,
}: Pick<Desk, 'workspace' | 'atPassage'>): vscode.Disposable {
  const kind = vscode.CodeActionKind.Refactor.append('communique');
  return vscode.languages.registerCodeActionsProvider(
    { scheme: '*' },
    {
      provideCodeActions: (document, range, context) => {
        if (!isText(document)) return [];
        const uri = document.uri.toString();
        const asked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
        // Keys code: a bulb that comes and goes in the margin would only shift the words.
        if (!asked && atPassage.isMeant()) return [];
        const annotations = workspace.annotationsOf(uri);
        if (!asked && coversWords(document, annotations, range.start.line)) return [];
        const codebook = workspace.codebookOf(uri);
        const actions: vscode.CodeAction[] = [];
        const offer = (title: string, command: string, argument: unknown): void => {
          const action = new vscode.CodeAction(title, kind);
          action.command = { title, command: `communique.${command}`, arguments: [argument] };
          actions.push(action);
        };
        const [placed] =
          annotations.length === 0
            ? []
            : innermostAt(annotations, plainTextOf(document).offsetAt(range.start));
        if (placed) {
          const { sidecar, id } = placed;
          const label = kindLabel(codebook, placed.annotation.kind, vscode.env.language);
          const edit = vscode.l10n.t('Edit annotation ({kind})', { kind: label });
          offer(edit, 'editAnnotation', { sidecar, id });
          offer(vscode.l10n.t('Copy as quotation'), 'copyQuotation', { sidecar, id });
        }
        if (!range.isEmpty || asked) {
          for (const code of codebook.kinds.keys()) {
            const label = kindLabel(codebook, code, vscode.env.language);
            offer(vscode.l10n.t('Annotate as {kind}', { kind: label }), 'annotate', code);
          }
        }
        return actions;
      },
    },
    { providedCodeActionKinds: [kind] },
  );
}

/**
 * Whether a bulb would stand on the words of a line: where a stripe is in the margin VS Code puts it there, unless a
 * line above or below is blank.
 */
function coversWords(
  document: vscode.TextDocument,
  annotations: readonly PlacedAnnotation[],
  line: number,
): boolean {
  if (!settings.reading('highlights') || !settings.reading('stripes')) return false;
  const isBlank = (number: number): boolean =>
    number >= 0 && number < document.lineCount && document.lineAt(number).isEmptyOrWhitespace;
  if (isBlank(line - 1) || isBlank(line + 1)) return false;
  const text = plainTextOf(document);
  const { start, end } = toSpan(text, document.lineAt(line).range);
  return annotations.some((placed) => {
    const span = spanOf(placed);
    return span && span.start <= end && span.end >= start;
  });
}
