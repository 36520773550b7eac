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

/** Text that may come from a file: no line break and no control sequence gets to the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
