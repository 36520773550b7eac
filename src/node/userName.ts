import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

/** What git calls the person in `folder`, else what the machine does; empty where neither tells. */
export async function userName(folder: string | undefined): Promise<string> {
  try {
    const options = { cwd: folder, timeout: 5000 };
    const { stdout } = await promisify(execFile)('git', ['config', '--get', 'user.name'], options);
    if (stdout.trim() !== '') return stdout.trim();
  } catch {
    // No git here, or no name in it.
  }
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
