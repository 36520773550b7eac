import * as vscode from 'vscode';
import { annotationPlaces } from '../../core/documents/annotationPlaces';
import type { Desk } from '../desk';
import { plainTextOf } from '../world/documents';
import { rangeAt, sidecarFiles } from './ourFiles';

class PassageLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly sidecar: string,
    readonly id: string,
  ) {
    super(range);
  }
}

/** Offers over each annotation of a sidecar to show its passage. */
export function registerPassageLenses({ workspace }: Pick<Desk, 'workspace'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    workspace.onDidChange(() => {
      changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(sidecarFiles, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => {
        const sidecar = document.uri.toString();
        const text = plainTextOf(document);
        return annotationPlaces(text.text)
          .filter(({ id }) => workspace.find({ sidecar, id }) !== undefined)
          .map(({ id, from }) => new PassageLens(rangeAt(text, from, from + 1), sidecar, id));
      },
      resolveCodeLens: (lens) => {
        if (lens instanceof PassageLens) {
          const { sidecar, id } = lens;
          const title = vscode.l10n.t('Show passage');
          lens.command = { title, command: 'communique.showPassage', arguments: [{ sidecar, id }] };
        }
        return lens;
      },
    }),
  );
}
