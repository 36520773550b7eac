import * as vscode from 'vscode';
import { sidecarNameOf } from '../../core/sidecar/sidecarName';

/** The text that leaves something to be tagged, in the language of the interface. */
export function exerciseName(language: string): string {
  return /^fr\b/i.test(language)
    ? 'exercice-defense-lisane.fr.txt'
    : 'exercise-straits-defence.en.txt';
}

/**
 * Copies those examples that a folder lacks, each text with its annotations. What is there stays as it is: a text
 * that was worked on, and one that has lost its annotations because somebody removed them.
 * @returns Whether it held none of them before.
 * @throws What the file system says where something cannot be written.
 */
export async function copyExamples(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  const texts = [
    exerciseName(vscode.env.language),
    'declaration-val-clair.fr.txt',
    'harbour-statement.en.md',
  ];
  await fs.createDirectory(to);
  const there = new Set((await fs.readDirectory(to)).map(([name]) => name));
  for (const text of texts.filter((name) => !there.has(name))) {
    // The annotations first, so that the text is recognised by them as soon as it is there.
    for (const name of [sidecarNameOf(text), text]) {
      if (there.has(name)) continue;
      await fs.copy(vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name));
    }
  }
  return !texts.some((name) => there.has(name));
}
