import { render, type Translate } from '../core/message';
import type { Problem } from '../core/problem';

/** A problem with its file, as `check --json` prints it: line and column from 1, in UTF-16 as editors count. */
export interface ProblemRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly message: string;
}

export function problemRecord(file: string, problem: Problem, translate: Translate): ProblemRecord {
  const { line, character } = problem.range.start;
  const { severity, code } = problem;
  const message = printable(render(problem.message, translate));
  return { file, line: line + 1, column: character + 1, severity, code, message };
}

/** `file:line:column: severity code message`. */
export function problemLine(record: ProblemRecord): string {
  const { file, line, column, severity, code, message } = record;
  return `${file}:${line}:${column}: ${severity} ${code} ${message}\n`;
}

/** What GitHub calls how bad a problem is. */
const githubLevels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/**
 * A problem as a workflow command of GitHub, which shows it at its line
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands).
 */
export function githubLine(record: ProblemRecord): string {
  const { file, line, column, severity, code, message } = record;
  const place = `file=${githubProperty(file)},line=${line},col=${column},title=${githubProperty(code)}`;
  return `::${githubLevels[severity]} ${place}::${githubData(message)}\n`;
}

function githubData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function githubProperty(text: string): string {
  return githubData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Text that may come from a file: no line break and no control sequence gets to the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
