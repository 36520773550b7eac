/**
 * Whether VS Code says what is known, and harmless where it is served without its native modules.
 * @param {string} text
 */
export function isNoise(text) {
  return /@vscode\/(spdlog|native-watchdog)|vsda|serviceWorker\.js|Service Worker/.test(text);
}

/**
 * What the server says, without the stack that the missing logger prints.
 * @param {string} log
 */
export function withoutNoise(log) {
  return log.replace(/^Error [^\n]*'@vscode\/spdlog'[^]*?^\}\n/gm, '');
}
