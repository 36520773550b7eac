/**
 * Whether VS Code says what is known, and harmless where it is served without its native modules.
 * @param {string} text
 */
export function isNoise(text) {
  return /@vscode\/(spdlog|native-watchdog)|vsda|serviceWorker\.js|Service Worker/.test(text);
}
