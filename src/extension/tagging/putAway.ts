import type * as vscode from 'vscode';

/** How long VS Code takes to draw a highlight, in milliseconds. */
const drawing = 20;

/** Puts a box away after what was chosen in it is highlighted: the box takes VS Code longer. */
export function putAway(box: vscode.QuickInput): void {
  // In a text of ten thousand annotations that time is over before the highlight is sent: it counts from then on.
  setTimeout(() => {
    setTimeout(() => {
      box.hide();
    }, drawing);
  });
}
