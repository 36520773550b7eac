import * as vscode from 'vscode';
import { quotation } from '../../core/export/quotation';
import { exportTexts } from '../../core/workspace/exportTexts';
import { meantAnnotations, nothingMeant, type AnnotationArgument } from '../currentAnnotation';
import type { Desk } from '../desk';
import { report } from '../report';
import { baseName } from '../world/documents';

/** Registers what copies passages as quotations with their references, for a memo. */
export function registerCopyQuotations(desk: Desk): vscode.Disposable {
  return vscode.commands.registerCommand(
    'communique.copyQuotation',
    async (argument?: AnnotationArgument, chosen?: readonly AnnotationArgument[]) => {
      const meant = meantAnnotations(desk, argument, chosen);
      if (meant.length === 0) {
        await report(nothingMeant(argument));
        return;
      }
      const documentOf = (text: string): string => baseName(vscode.Uri.parse(text, true));
      const quotations: string[] = [];
      for await (const text of exportTexts(meant, { ...desk, documentOf })) {
        const all = text.annotations.map((one) => quotation(one, text, vscode.env.language));
        quotations.push(...all);
      }
      await vscode.env.clipboard.writeText(quotations.join('\n\n'));
      const count = quotations.length;
      vscode.window.setStatusBarMessage(
        count === 1
          ? vscode.l10n.t('Quotation copied')
          : vscode.l10n.t('{count} quotations copied', { count }),
        3000,
      );
    },
  );
}
