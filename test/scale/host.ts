import * as net from 'node:net';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/host/browser.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { root } from '../../scripts/root.mjs';
import type { Answers } from '../bench/agent';

/** A workbench that shows a folder, and the agent inside its extension host. */
export interface Host {
  readonly page: Page;
  readonly ask: <A extends keyof Answers>(
    ask: A,
    ...values: Parameters<Answers[A]>
  ) => Promise<Awaited<ReturnType<Answers[A]>>>;
  readonly close: () => Promise<void>;
}

/** Opens the product, as it is shipped, in a workbench of its own. */
export async function openHost(folder: string): Promise<Host> {
  const agent = await listen();
  const [browser, server] = await Promise.all([
    launchBrowser(),
    startServer({
      folder,
      development: root,
      tests: path.join(root, 'out/bench/agent.js'),
      env: { COMMUNIQUE_AGENT_PORT: String(agent.port) },
      settings: { 'editor.find.seedSearchStringFromSelection': 'never' },
    }),
  ]);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.exposeFunction('codeAutomationExit', () => undefined);
  await context.exposeFunction('codeAutomationLog', () => undefined);
  const page = await context.newPage();
  await page.goto(server.url, { timeout: 120_000 });
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  const socket = await agent.socket;
  return {
    page,
    ask: questions(socket) as Host['ask'],
    close: async () => {
      socket.end();
      agent.close();
      await browser.close();
      await server.stop();
    },
  };
}

async function listen() {
  const listener = net.createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    port: (listener.address() as net.AddressInfo).port,
    socket: new Promise<net.Socket>((resolve) => listener.once('connection', resolve)),
    close: () => {
      listener.close();
    },
  };
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

function questions(socket: net.Socket) {
  const open = new Map<number, (answer: Answer) => void>();
  let last = 0;
  createInterface({ input: socket }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    open.get(answer.id)?.(answer);
    open.delete(answer.id);
  });
  return async (ask: string, ...values: unknown[]): Promise<unknown> => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => open.set(id, resolve));
    socket.write(`${JSON.stringify({ id, ask, values })}\n`);
    const { value, error } = await answered;
    if (error !== undefined) throw new Error(`The agent cannot ${ask}: ${error}`);
    return value;
  };
}
