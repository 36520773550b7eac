import { message, type Message } from '../core/message';
import type { FileError } from '../core/workspace/fileStore';

/**
 * Why a file could not be written.
 * @param file How it is called.
 */
export function writeFailure(
  { code, uri, cause, message: words }: FileError,
  file: string = uri,
): Message {
  switch (code) {
    case 'denied':
      return message('"{file}" cannot be written: it, or its folder, is read-only.', { file });
    case 'full':
      return message('"{file}" cannot be written: the disk is full. Nothing was changed.', {
        file,
      });
    case 'missing':
      return message('"{file}" cannot be written: there is no such folder.', { file });
    case 'failed': {
      const reason = cause instanceof Error ? cause.message : words;
      return message('"{file}" cannot be written ({reason}).', { file, reason });
    }
  }
}
