import * as vscode from 'vscode';
import { codebookFileName } from '../../core/codebook/codebook';
import { kindOfFile } from '../documents/ourFiles';
import type { Desk } from '../desk';
import { isText } from '../world/documents';

/** Follows which codebook is looked at: that of the last text, sidecar or codebook that was active. */
export class Place {
  #last: vscode.Uri | undefined;

  constructor(private readonly desk: Pick<Desk, 'workspace'>) {}

  /** The URI of a file that the codebook holds for, or is made of. */
  get uri(): vscode.Uri | undefined {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    return this.#last ?? (folder && vscode.Uri.joinPath(folder, codebookFileName));
  }

  /** @returns whether it is another one now. */
  follow(editor: vscode.TextEditor | undefined): boolean {
    const uri = editor?.document.uri;
    if (!uri || !(isText({ uri }) || kindOfFile(this.desk, uri) !== undefined)) return false;
    const before = this.key;
    this.#last = uri;
    return this.key !== before;
  }

  /** Which codebook it is: empty for the built-in one. */
  get key(): string {
    return this.desk.workspace.codebooks.uriOf(this.uri?.toString() ?? '') ?? '';
  }

  /** What it is called: its file, with its folder where there are several; or that it is built in. */
  get name(): string {
    return this.key === ''
      ? vscode.l10n.t('built-in')
      : vscode.workspace.asRelativePath(vscode.Uri.parse(this.key, true));
  }
}
