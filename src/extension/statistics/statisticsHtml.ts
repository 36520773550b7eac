import * as vscode from 'vscode';

/** Where the code of the panel is, below the extension: it may load nothing else. */
export const panelFolder = ['dist', 'webview'];

/** The page in which the panel runs: its own code and style, and nothing from elsewhere. */
export function statisticsHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const uriOf = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...panelFolder, name)).toString();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const nonce = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const policy = `default-src 'none'; img-src data:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Statistics')}</title>
<link rel="stylesheet" href="${uriOf('statistics.css')}">
</head>
<body>
<script nonce="${nonce}" type="module" src="${uriOf('statistics.js')}"></script>
</body>
</html>
`;
}
