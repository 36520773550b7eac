import type * as vscode from 'vscode';
import type { AnnotationWorkspace } from '../core/workspace/annotationWorkspace';

/** What the features of the extension share: each `registerX` takes what it needs of it. */
export interface Desk {
  readonly workspace: AnnotationWorkspace;
  /** Where small things about this workspace are remembered, such as the themes used last. */
  readonly memory: vscode.Memento;
}
