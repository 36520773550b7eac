// All that the extension takes from Node. In a browser, another file stands in for this one.
import { homedir } from 'node:os';

export { LocalFiles } from '../../node/localFiles';
export { Presence } from '../../node/presence';
export { userName } from '../../node/userName';
export { setGitConfig } from '../../node/setGitConfig';

/** The folder that the person's own files are in. */
export const homeFolder = homedir();

/** The program that runs this extension; with ELECTRON_RUN_AS_NODE set, it is Node. */
export const nodeProgram = process.execPath;
