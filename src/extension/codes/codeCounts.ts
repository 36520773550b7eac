import * as vscode from 'vscode';
import { codesIn } from '../../core/codebook/codePlaces';
import type { CodeUses } from '../../core/workspace/codeUses';
import type { Desk } from '../desk';
import { kindOfFile, ourFiles } from '../documents/ourFiles';
import { soon } from '../soon';
import { passageLocations } from './codeLocations';
import { homesOf, toRange, type MeantCode } from './codeUnder';
import { countWords } from './countWords';

class CountLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly document: vscode.Uri,
    readonly meant: MeantCode,
  ) {
    super(range);
  }
}

/** Counts over each kind and theme of a codebook the annotations that have it, and lists them. */
export function registerCodeCounts(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const refresh = soon(() => {
    changed.fire();
  });
  return vscode.Disposable.from(
    changed,
    refresh,
    desk.workspace.onDidChange(refresh),
    vscode.languages.registerCodeLensProvider(ourFiles, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => {
        if (kindOfFile(desk, document.uri) !== 'codebook') return [];
        const homes = homesOf(desk, document.uri);
        return codesIn(document.getText()).flatMap(({ type, role, code, range }) => {
          if (role !== 'definition' || type === 'strength') return [];
          return [new CountLens(toRange(range), document.uri, { type, code, homes })];
        });
      },
      // Of thousands of themes, a few lines are in sight.
      resolveCodeLens: (lens) => {
        if (lens instanceof CountLens) lens.command = commandOf(lens, uses);
        return lens;
      },
    }),
    vscode.commands.registerCommand(
      'communique.showCodeUses',
      async (document: string, line: number, character: number, meant: MeantCode) => {
        const { annotations } = uses.of(meant.homes, meant.type, meant.code);
        await vscode.commands.executeCommand(
          'editor.action.showReferences',
          vscode.Uri.parse(document, true),
          new vscode.Position(line, character),
          await passageLocations(desk, annotations),
        );
      },
    ),
  );
}

function commandOf({ range, document, meant }: CountLens, uses: CodeUses): vscode.Command {
  const { annotations, texts } = uses.of(meant.homes, meant.type, meant.code);
  if (annotations.length === 0) return { title: vscode.l10n.t('no annotation'), command: '' };
  const { line, character } = range.start;
  return {
    title: countWords(annotations.length, texts),
    command: 'communique.showCodeUses',
    arguments: [document.toString(), line, character, meant],
  };
}
