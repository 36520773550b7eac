import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Sets options in the configuration of the git repository that `folder` is in.
 * @throws where there is no git, or no repository.
 */
export async function setGitConfig(
  folder: string,
  options: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, value] of Object.entries(options)) {
    await promisify(execFile)('git', ['config', '--local', name, value], { cwd: folder });
  }
}
