import * as vscode from 'vscode';
import type { CodeUses } from '../../core/workspace/codeUses';
import type { Desk } from '../desk';
import { ourFiles } from '../documents/ourFiles';
import { codeLocations } from './codeLocations';
import { codeUnder } from './codeUnder';

/** Finds every place of the code at the cursor, in codebooks and sidecars. */
export function registerCodeReferences(
  desk: Pick<Desk, 'workspace' | 'files'>,
  uses: CodeUses,
): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(ourFiles, {
    provideReferences: async (document, position, { includeDeclaration }) => {
      const meant = codeUnder(desk, document, position);
      return meant && (await codeLocations(desk, uses, meant, includeDeclaration));
    },
  });
}
