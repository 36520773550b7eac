import type * as vscode from 'vscode';
import type { ChosenAnnotation } from '../core/reading/chosenAnnotation';
import type { AnnotationWorkspace } from '../core/workspace/annotationWorkspace';
import type { FileStore } from '../core/workspace/fileStore';
import type { AnnotationRef } from '../core/workspace/placedAnnotation';
import type { Coder } from './coder';
import type { SharedFilter } from './filter/sharedFilter';

/** What the features of the extension share: each `registerX` takes what it needs of it. */
export interface Desk {
  readonly workspace: AnnotationWorkspace;
  readonly files: FileStore;
  readonly coder: Coder;
  /** Which annotations are shown. */
  readonly filter: SharedFilter;
  /** What is chosen in the tree: keys pressed there carry no argument. */
  readonly chosenInTree: {
    refs: () => readonly AnnotationRef[];
    /** Resolves when the tree is drawn, and what is chosen is known. */
    settled: () => Promise<void>;
  };
  /** The annotations of the passage that coding mode is at: all of them, the one made last first. */
  readonly atPassage: {
    refs: () => readonly AnnotationRef[];
    /** Whether coding mode is on in the active text, so that views mean its passage, too. */
    isMeant: () => boolean;
    /** Resolves when what its keys have begun is done: keys come faster than texts are read. */
    settled: () => Promise<void>;
  };
  /** Which of several annotations at the cursor is meant. */
  readonly chosenAtCursor: ChosenAnnotation;
  /** Where small things about this workspace are remembered, such as the themes used last. */
  readonly memory: vscode.Memento;
}
