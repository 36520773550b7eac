import { message, type Message } from '../message';
import type { CodebookEdit } from '../recoding/editCodebook';
import { recodingChanges, type Recoding } from '../recoding/recoding';
import { codebookChanges, unchangeable } from './codebookChanges';
import type { Codebooks } from './codebooks';
import type { FileStore } from './fileStore';
import type { CodebookChange, RecodingStep, SidecarChange } from './history';
import { refusalOf } from './refusalOf';
import type { SidecarFile } from './sidecarFile';
import type { TextShelf } from './textShelf';

/** What is to happen to the codes of a codebook and of all annotations that it holds for. */
export interface RecodingRequest {
  /**
   * URIs of the codebooks that have the codes, or where one would be: the texts that they hold for are
   * recoded. Several, where they extend the same file.
   */
  readonly homes: readonly string[];
  readonly recoding: Recoding;
  /** How the codebook changes; absent where only annotations have the codes. */
  readonly edit?: CodebookEdit | undefined;
}

/** What a recoding would do. */
export interface RecodingPlan extends RecodingStep {
  readonly request: RecodingRequest;
  readonly annotations: number;
  readonly texts: number;
}

/** Finds out what a recoding has to change, and what is in its way. */
export class RecodingPlanner {
  constructor(
    private readonly shelf: TextShelf,
    private readonly codebooks: Codebooks,
    private readonly files: FileStore,
  ) {}

  /** The sidecars that the codebooks at `homes` hold for, or would. */
  #sidecarsOf(homes: readonly string[]): [file: SidecarFile, text: string][] {
    const folders = homes.map((home) => home.slice(0, home.lastIndexOf('/') + 1));
    const found: [SidecarFile, string][] = [];
    for (const { uri, sidecars } of this.shelf.records) {
      const own = this.codebooks.uriOf(uri);
      const isIn =
        own === undefined ? folders.some((at) => uri.startsWith(at)) : homes.includes(own);
      if (!isIn) continue;
      for (const file of sidecars.values()) found.push([file, uri]);
    }
    return found;
  }

  changes(homes: readonly string[], recoding: Recoding): SidecarChange[] {
    return this.#sidecarsOf(homes).flatMap(([file, text]) => {
      const changes = recodingChanges(file.annotations, recoding);
      return changes.length === 0 ? [] : [{ sidecar: file.uri, text, changes }];
    });
  }

  /** @returns why nothing of it can be done, where anything of it cannot. */
  async plan(request: RecodingRequest): Promise<RecodingPlan | { readonly refused: Message }> {
    const { homes, recoding, edit } = request;
    const codebooks = edit ? await this.#codebooks(homes, edit) : [];
    if ('refused' in codebooks) return codebooks;
    const sidecars = this.changes(homes, recoding);
    const refused =
      this.#damaged(homes, recoding) ?? (await this.#protected([...codebooks, ...sidecars]));
    if (refused) return { refused };
    const annotations = sidecars.reduce((sum, { changes }) => sum + changes.length, 0);
    const texts = new Set(sidecars.map(({ text }) => text)).size;
    return { request, homes, sidecars, codebooks, annotations, texts };
  }

  /** Sidecars in which the codes may stand where nobody can read them. */
  #damaged(homes: readonly string[], { codes }: Recoding): Message | undefined {
    const mayHaveOne = ({ reading }: SidecarFile): boolean =>
      reading === undefined || [...codes.keys()].some((code) => reading.text.includes(code));
    return this.refusalOf(
      this.#sidecarsOf(homes)
        .map(([file]) => file)
        .filter(mayHaveOne),
    );
  }

  /** Why not all of these sidecars may be changed now; undefined where they may. */
  refusalOf(files: readonly SidecarFile[]): Message | undefined {
    const refusals = files.flatMap((file): [string, Message][] => {
      const refused = refusalOf(file, this.shelf, this.files);
      return refused ? [[file.uri, refused]] : [];
    });
    if (refusals.length <= 1) return refusals[0]?.[1];
    return message(
      '{count} sidecars cannot be changed as they are, so nothing was begun: {files}. The Problems panel says what is wrong with each; put that right, then try again.',
      { count: refusals.length, files: this.#names(refusals.map(([uri]) => uri)) },
    );
  }

  async #protected(
    changes: readonly (SidecarChange | CodebookChange)[],
  ): Promise<Message | undefined> {
    const uris = changes.map((change) => ('file' in change ? change.file : change.sidecar));
    const writable = await Promise.all(
      uris.map(async (uri) => (await this.files.isWritable?.(uri).catch(() => true)) ?? true),
    );
    const fixed = uris.filter((_, index) => !writable[index]);
    if (fixed.length === 0) return undefined;
    return message(
      'These files are read-only, or their folders are, so nothing was begun: {files}. Allow writing there, then try again.',
      { files: this.#names(fixed) },
    );
  }

  #names(uris: readonly string[]): string {
    const names = uris.slice(0, 5).map((uri) => this.files.nameOf(uri));
    return [...names, ...(uris.length > 5 ? ['…'] : [])].join(', ');
  }

  async #codebooks(
    homes: readonly string[],
    edit: CodebookEdit,
  ): Promise<readonly CodebookChange[] | { readonly refused: Message }> {
    const texts = new Map<string, string>();
    for (const file of new Set(homes.flatMap((home) => this.codebooks.filesOf(home)))) {
      const bytes = await this.files.read(file);
      const text = bytes && decode(bytes);
      if (text === undefined) return { refused: unchangeable(this.files.nameOf(file)) };
      texts.set(file, text);
    }
    return codebookChanges(homes, edit, texts, { codebooks: this.codebooks, files: this.files });
  }
}

/** @returns undefined where the bytes are not those of a text in UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
