import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../../scripts/host/temporary.mjs';
import { root } from '../../scripts/root.mjs';

/** Neither a display nor what the tests themselves are told. */
const notInherited = {
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
  COMMUNIQUE_TEST_RECORD: undefined,
};

/** A command of ours, in a process group and with a temporary folder of its own. */
export class Command {
  readonly temporary = temporaryFolder('tooling');
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;
  #output = '';

  constructor(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.#child = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...notInherited, TMPDIR: this.temporary, ...env },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
    this.ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  get pid(): number {
    assert.ok(this.#child.pid);
    return this.#child.pid;
  }

  /** What it has printed so far, stdout and stderr. */
  get output(): string {
    return this.#output;
  }

  /** Waits until it has printed something. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    let over = false;
    void this.ended.then(() => (over = true));
    for (;;) {
      const match = pattern.exec(this.#output);
      if (match) return match;
      if (over) assert.fail(`It ended without saying ${pattern.source}:\n${this.#output}`);
      await wait(50);
    }
  }

  /** What Ctrl-C does in a terminal: the signal goes to the whole foreground group. */
  interrupt(): void {
    process.kill(-this.pid, 'SIGINT');
  }

  /** The processes that know its temporary folder, by argument or environment: all that it has started. */
  processes(): { pid: number; command: string }[] {
    return fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
      .map((name) => ({
        pid: Number(name),
        command: read(name, 'cmdline'),
        env: read(name, 'environ'),
      }))
      .filter(
        ({ command, env }) => command.includes(this.temporary) || env.includes(this.temporary),
      )
      .map(({ pid, command }) => ({ pid, command }));
  }

  /** Asserts that it has left neither a process nor a file, at once or within a moment. */
  async leavesNothing(): Promise<void> {
    const left = () => [
      ...this.processes().map(({ pid, command }) => `${pid} ${command}`),
      ...fs.readdirSync(this.temporary),
    ];
    for (let tries = 0; tries < 60 && left().length; tries++) await wait(50);
    assert.deepEqual(left(), []);
  }
}

function read(pid: string, file: string): string {
  try {
    return fs.readFileSync(path.join('/proc', pid, file), 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Writes a program that plays another one. Returns its folder, to put first on a PATH. */
export function standIn(name: string, source: string): string {
  const folder = temporaryFolder('stand-in');
  const file = path.join(folder, name);
  fs.writeFileSync(file, `#!${process.execPath}\n${source}`, { mode: 0o755 });
  return folder;
}
