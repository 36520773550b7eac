import { message, type Message } from '../message';
import { sha256 } from '../text/sha256';
import type { FileStore } from './fileStore';
import type { SidecarFile } from './sidecarFile';
import type { TextShelf } from './textShelf';

/**
 * Why a sidecar may not be changed now, or undefined where it may: it cannot be read whole, or it
 * says that it belongs to another text (and that text does not read as this one does).
 */
export function refusalOf(
  file: SidecarFile,
  shelf: Pick<TextShelf, 'textOf' | 'known'>,
  files: Pick<FileStore, 'nameOf'>,
): Message | undefined {
  const unreadable = file.refusal();
  if (unreadable) return unreadable;
  const text = shelf.textOf(file.uri);
  const said = file.reading?.sidecar;
  if (text === undefined || !said || said.textName === files.nameOf(text)) return undefined;
  const shown = shelf.known(text)?.shown;
  if (shown && sha256(shown.text) === said.sha256) return undefined;
  return message(
    '{file} says that it belongs to {other}, so nothing in it was changed. If it belongs to {text}, correct its line "text" first.',
    { file: files.nameOf(file.uri), other: said.textName, text: files.nameOf(text) },
  );
}
