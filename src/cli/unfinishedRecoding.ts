import * as fs from 'node:fs';
import { message } from '../core/message';
import { fileStart, type Problem } from '../core/problem';
import { isUnderWay, parseJournal } from '../core/recoding/journal';
import { Presence } from '../node/presence';

/** That a change of codes has not come to its end, as its journal tells; undefined where it has by now. */
export function unfinishedRecoding(journal: string): Problem | undefined {
  if (!fs.existsSync(journal)) return undefined;
  const known = parseJournal(readText(journal));
  if (known && isUnderWay(known, new Presence(), new Date())) {
    const text = message(
      'A window of VS Code is changing codes in this folder, so some files may still have the old ones. Check again when that is done; where no window is, open the folder in VS Code: Communiqué then completes the change.',
    );
    return { severity: 'warning', code: 'recoding-under-way', message: text, range: fileStart };
  }
  const text = message(
    'A change of codes in this folder was interrupted: some files may have the new codes, others the old ones. Open the folder in VS Code: Communiqué then completes the change, or takes it back where it had been cancelled.',
  );
  return { severity: 'error', code: 'recoding-interrupted', message: text, range: fileStart };
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
