import { message } from '../core/message';
import type { Options } from './parseOptions';
import { UsageError } from './usageError';

/**
 * The value of `--encoding`.
 * @throws UsageError for an encoding that nobody knows.
 */
export function encodingOf(options: Options): string | undefined {
  const encoding = options.value('encoding');
  if (encoding === undefined) return undefined;
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new UsageError(
      message(
        'No encoding is called "{encoding}". Give one such as utf-8, windows-1252 or utf-16le.',
        {
          encoding,
        },
      ),
    );
  }
}
