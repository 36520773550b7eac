import type * as vscode from 'vscode';

/** How long VS Code takes to draw a highlight, in milliseconds. */
const drawing = 20;

/** Puts a box away after what was chosen in it is highlighted: the box takes VS Code longer. */
export function putAway(box: vscode.QuickInput): void {
  setTimeout(() => {
    box.hide();
  }, drawing);
}
