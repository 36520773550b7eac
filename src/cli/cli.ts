import { version } from '../../package.json';
import { nearest } from '../core/codebook/nearest';
import { message, render, type Message, type Translate } from '../core/message';
import { FileError } from '../core/workspace/fileStore';
import { checkVerb } from './checkVerb';
import { codebookVerb } from './codebookVerb';
import { exportVerb } from './exportVerb';
import {
  checkHelp,
  codebookHelp,
  exportHelp,
  mergeHelp,
  outlineHelp,
  overview,
  reanchorHelp,
} from './help';
import { OutputClosed, type CliIo, type ExitCode } from './io';
import { mergeVerb } from './mergeVerb';
import { outlineVerb } from './outlineVerb';
import { reanchorVerb } from './reanchorVerb';
import { translateFor } from './translate';
import { UsageError } from './usageError';
import { writeFailure } from './writeFailure';

interface Verb {
  readonly run: (args: readonly string[], io: CliIo, translate: Translate) => Promise<ExitCode>;
  readonly help: Message;
  /** The exit code where a file cannot be written; 1 where there is no other. */
  readonly failed?: ExitCode;
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['export', { run: exportVerb, help: exportHelp }],
  ['check', { run: checkVerb, help: checkHelp }],
  ['reanchor', { run: reanchorVerb, help: reanchorHelp }],
  ['outline', { run: outlineVerb, help: outlineHelp }],
  ['codebook', { run: codebookVerb, help: codebookHelp }],
  ['merge', { run: mergeVerb, help: mergeHelp, failed: 129 }],
]);

/**
 * Runs the command line.
 * @param argv The arguments, without the program.
 * @returns the exit code. Rejects with the reason of `io.signal` once that is aborted.
 */
export async function cli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const translate = translateFor(io.env);
  try {
    return await dispatch(argv, io, translate);
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    await io.stderr.write(`communique: ${render(sentence, translate)}\n`);
    return error instanceof UsageError ? 2 : (verbs.get(argv[0] ?? '')?.failed ?? 1);
  }
}

async function dispatch(
  [name, ...args]: readonly string[],
  io: CliIo,
  translate: Translate,
): Promise<ExitCode> {
  if (name === undefined) {
    await io.stderr.write(render(overview, translate));
    return 2;
  }
  if (name === '--version') {
    await io.stdout.write(`${version}\n`);
    return 0;
  }
  if (isHelp(name) || name === 'help') {
    const help = args[0] === undefined ? overview : verbOf(args[0]).help;
    await io.stdout.write(render(help, translate));
    return 0;
  }
  const verb = verbOf(name);
  const end = args.indexOf('--');
  if ((end < 0 ? args : args.slice(0, end)).some(isHelp)) {
    await io.stdout.write(render(verb.help, translate));
    return 0;
  }
  return verb.run(args, io, translate);
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function verbOf(name: string): Verb {
  const verb = verbs.get(name);
  if (verb !== undefined) return verb;
  const [meant] = nearest(name, verbs.keys());
  const args = { verb: name, meant: meant ?? '', known: [...verbs.keys()].join(', ') };
  throw new UsageError(
    meant === undefined
      ? message('There is no verb "{verb}". There are: {known}. See communique --help.', args)
      : message('There is no verb "{verb}". Did you mean "{meant}"? See communique --help.', args),
  );
}

function sentenceOf(error: unknown): Message | undefined {
  if (error instanceof UsageError) return error.sentence;
  if (isWriteError(error)) {
    return message('The output cannot be written ({reason}).', { reason: error.message });
  }
  return error instanceof FileError ? writeFailure(error) : undefined;
}

/** A full disk behind stdout, or a device that refuses. */
function isWriteError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && error.syscall === 'write';
}
