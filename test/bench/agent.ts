// What runs inside the extension host while it is measured: it answers the driver, which sees the
// workbench only from outside. Node's own tools measure here, so that what is shipped has no hooks.
import * as fs from 'node:fs';
import { Session } from 'node:inspector/promises';
import * as net from 'node:net';
import { createInterface } from 'node:readline';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import type { AnnotationFilter } from '../../src/core/workspace/annotationFilter';
import type { Communique } from '../../src/extension/extension';

/** Names the port on which the driver listens. */
export const portVariable = 'COMMUNIQUE_AGENT_PORT';

/** Of the extension host, in megabytes. */
export interface Memory {
  /** What is in use. */
  readonly javaScript: number;
  /** All that the process holds. */
  readonly process: number;
  /** The most that it ever held. */
  readonly most: number;
}

/** The moment in milliseconds since 1970, as fine as the machine tells it. */
const moment = (): number => performance.timeOrigin + performance.now();

/** VS Code calls for this right after the activation. */
const began = moment();
const work = process.cpuUsage();

function extension(): vscode.Extension<Communique> {
  return vscode.extensions.getExtension<Communique>('communique.communique')!;
}

const session = new Session();

/** What the driver may ask. */
export const answers = {
  /** When the sidecars, and then the texts, had been looked at, after the activation. */
  ready: async (): Promise<{ scan: number; scanWork: number; check: number }> => {
    const api = await extension().activate();
    await api.scanned;
    const scanned = moment();
    const { user, system } = process.cpuUsage(work);
    await Promise.all([api.checked, api.complete]);
    const check = moment() - scanned;
    return { scan: scanned - began, scanWork: (user + system) / 1000, check };
  },

  counts: (): { texts: number; annotations: number; unplaced: number } => {
    const { workspace } = extension().exports;
    const [texts, all] = [[...workspace.texts], { annotations: 0, unplaced: 0 }];
    for (const text of texts) {
      for (const { placement } of workspace.annotationsOf(text)) {
        all.annotations++;
        if (!placement) all.unplaced++;
      }
    }
    return { texts: texts.length, ...all };
  },

  /** At rest: V8 by itself gives back to the system what it has no use for after some idle seconds. */
  memory: async (): Promise<Memory> => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (how: object) => void;
    for (let i = 0; i < 3; i++) {
      collect({ type: 'major', flavor: 'last-resort' });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const { heapUsed, external, rss } = process.memoryUsage();
    const [most, megabytes] = [process.resourceUsage().maxRSS * 1024, 1 / 2 ** 20];
    return {
      javaScript: (heapUsed + external) * megabytes,
      process: rss * megabytes,
      most: most * megabytes,
    };
  },

  /** Sets the filter. Tells when. */
  filter: (filter: AnnotationFilter): number => {
    const at = moment();
    extension().exports.filter.set(filter);
    return at;
  },

  /** Runs a command of the workbench. Tells when it was called, and how long it took. */
  run: async (command: string, ...values: unknown[]): Promise<{ at: number; took: number }> => {
    const at = moment();
    await vscode.commands.executeCommand(command, ...values);
    return { at, took: moment() - at };
  },

  /** Shows a text with some of its words selected, by offsets. */
  select: async (file: string, start: number, end: number): Promise<string> => {
    const document = await vscode.workspace.openTextDocument(file);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const { workspace } = extension().exports;
    while (!workspace.isShown(document.uri.toString())) {
      await new Promise((resolve) => workspace.onDidChange(resolve));
    }
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    return document.getText(editor.selection);
  },

  /** Gives a kind another code in all texts of a folder. Tells how many texts, and how long it took. */
  renameKind: async (
    folder: string,
    from: string,
    to: string,
  ): Promise<{ texts: number; took: number }> => {
    const home = vscode.Uri.joinPath(vscode.Uri.file(folder), 'communique.codebook.yaml');
    const codes = new Map([[from, to]]);
    const at = moment();
    const outcome = await extension().exports.workspace.recodings.run(
      { homes: [home.toString()], recoding: { type: 'kind', codes } },
      { progress: () => undefined, isCancelled: false },
    );
    if (!('texts' in outcome)) throw new Error(JSON.stringify(outcome));
    return { texts: outcome.texts, took: moment() - at };
  },

  settled: (): Promise<void> => extension().exports.workspace.settled(),

  /** Begins to record where the time of the extension host goes. */
  profile: async (): Promise<void> => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
  },

  /** Ends that, and writes it to a file that the developer tools open. */
  profiled: async (file: string): Promise<void> => {
    const { profile } = await session.post('Profiler.stop');
    fs.writeFileSync(file, JSON.stringify(profile));
    session.disconnect();
  },

  snapshot: (file: string): string => writeHeapSnapshot(file),
};

export type Answers = typeof answers;

interface Question {
  readonly id: number;
  readonly ask: keyof Answers;
  readonly values: never[];
}

/** Called by the extension host: answers until the driver hangs up. */
export async function run(): Promise<void> {
  const socket = net.connect(Number(process.env[portVariable]), '127.0.0.1');
  createInterface({ input: socket }).on('line', (line) => {
    const { id, ask, values } = JSON.parse(line) as Question;
    const answer = answers[ask] as (...values: never[]) => unknown;
    void Promise.resolve(values)
      .then((all) => answer(...all))
      .then(
        (value) => socket.write(`${JSON.stringify({ id, value })}\n`),
        (error: unknown) => {
          const said = error instanceof Error ? error.stack : String(error);
          socket.write(`${JSON.stringify({ id, error: said })}\n`);
        },
      );
  });
  await new Promise((resolve) => socket.once('close', resolve));
}
