import { textNamesOf } from '../../core/sidecar/sidecarName';
import type { Desk } from '../desk';

/** Whether a text has a sidecar, in this window or beside it. */
export async function hasSidecar(
  { workspace, files }: Pick<Desk, 'workspace' | 'files'>,
  text: string,
): Promise<boolean> {
  if (workspace.sidecarsOf(text).length > 0) return true;
  const own = files.nameOf(text);
  return (await files.neighbours(text)).some((name) => textNamesOf(name).includes(own));
}
