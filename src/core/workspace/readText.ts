import { decodeText } from '../text/decode';
import { PlainText } from '../text/plainText';
import { FileError, type FileStore } from './fileStore';

/** How texts that no editor shows are read. */
export interface TextSource {
  readonly files: Pick<FileStore, 'read'>;
  /** Decodes a text that is not in Unicode, where the shell knows how; undefined where it does not. */
  readonly decode?: ((uri: string) => Promise<string | undefined>) | undefined;
}

/** A text on disk: its words, or that it is not there, or that it is there and cannot be read. */
export type TextOnDisk = PlainText | 'missing' | 'unreadable';

export async function readText(uri: string, { files, decode }: TextSource): Promise<TextOnDisk> {
  try {
    const bytes = await files.read(uri);
    if (!bytes) return 'missing';
    const decoded = decodeText(bytes);
    if ('text' in decoded) return new PlainText(decoded.text);
    const other = await decode?.(uri);
    return other === undefined ? 'unreadable' : new PlainText(other);
  } catch (error) {
    if (error instanceof FileError) return 'unreadable';
    throw error;
  }
}
