import { message, type Message } from '../message';
import type { FileError } from './fileStore';

/**
 * What to tell a person when a sidecar could not be read or written.
 * @param file Its name, without the folder.
 */
export function describeFileError(error: FileError, file: string): Message {
  switch (error.code) {
    case 'denied':
      return message(
        '{file} could not be written: the file or its folder is read-only. Allow writing there, then try again; your change is kept until then.',
        { file },
      );
    case 'full':
      return message(
        '{file} could not be written: the disk is full. Make room, then try again; your change is kept until then.',
        { file },
      );
    case 'missing':
      return message(
        '{file} could not be written: its folder is gone. Put the folder back, then try again; your change is kept until then.',
        { file },
      );
    case 'failed':
      return message(
        '{file} could not be read or written ({reason}). Try again; your change is kept until then.',
        { file, reason: error.cause instanceof Error ? error.cause.message : error.message },
      );
  }
}
