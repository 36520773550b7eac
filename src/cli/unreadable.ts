import { message } from '../core/message';
import { fileStart, type Problem } from '../core/problem';

/** The problem of a file or folder that the system does not let us read. */
export function unreadable(error: unknown): Problem {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  const sentence = message(
    'This cannot be read ({reason}). Check that it is there and that you may read it.',
    { reason },
  );
  return { severity: 'error', code: 'file-unreadable', message: sentence, range: fileStart };
}
