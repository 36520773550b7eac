import { cli } from './cli';
import { OutputClosed, type Output } from './io';

/** Exit codes of a shell for a process that a signal ended. */
const endedBy = { SIGINT: 130, SIGTERM: 143 } as const;
/** That of a process that aborted: an error of ours is no result, and git must not take it for one. */
const aborted = 134;

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    abort.abort(signal);
  });
}

function output(stream: NodeJS.WriteStream): Output {
  // Every failure reaches write(); without a listener it would end the process as well.
  stream.on('error', () => undefined);
  return {
    isTTY: stream.isTTY,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else if ((error as NodeJS.ErrnoException).code === 'EPIPE') reject(new OutputClosed());
          else reject(error);
        });
      }),
  };
}

async function main(): Promise<number> {
  try {
    return await cli(process.argv.slice(2), {
      cwd: process.cwd(),
      env: process.env,
      stdout: output(process.stdout),
      stderr: output(process.stderr),
      signal: abort.signal,
    });
  } catch (error) {
    if (abort.signal.aborted) return endedBy[abort.signal.reason as keyof typeof endedBy];
    console.error(error);
    return aborted;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
