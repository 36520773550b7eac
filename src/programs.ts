import type * as Extension from './extension/extension';

/* Both programs in one file, in which each is loaded only when it runs: see scripts/build.mjs. */
declare const require: {
  (name: './extension/extension'): typeof Extension;
  (name: './cli/main'): unknown;
};

/** What VS Code calls. */
export const activate: typeof Extension.activate = (context) => {
  return require('./extension/extension').activate(context);
};

/** Runs the command line of this process. */
export function runCommandLine(): void {
  require('./cli/main');
}
