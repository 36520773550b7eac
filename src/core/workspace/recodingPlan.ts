import { CodebookFiles } from '../codebook/codebookFiles';
import type { Codebook } from '../codebook/codebook';
import { codesIn } from '../codebook/codePlaces';
import { message, type Message } from '../message';
import { editCodebook, type CodebookEdit } from '../recoding/editCodebook';
import { recodingChanges, type Recoding } from '../recoding/recoding';
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
    const graph = new CodebookFiles((file, path) => this.files.sibling(file, path));
    const changes: CodebookChange[] = [];
    const texts = new Map<string, string>();
    for (const file of new Set(homes.flatMap((home) => this.codebooks.filesOf(home)))) {
      const bytes = await this.files.read(file);
      const text = bytes && decode(bytes);
      if (text === undefined) return { refused: unchangeable(this.files.nameOf(file)) };
      texts.set(file, text);
    }
    const place = edit.type === 'replace' ? this.#fileOf(homes, edit.from, texts) : undefined;
    for (const [file, before] of texts) {
      const isConcerned = place === undefined || file === place;
      const after = isConcerned ? editCodebook(before, edit) : before;
      if (after === undefined) return { refused: unchangeable(this.files.nameOf(file)) };
      graph.put(file, new TextEncoder().encode(after));
      if (after !== before) changes.push({ file, before, after });
    }
    if (changes.length === 0) {
      const refused = noFile(edit);
      return refused ? { refused } : [];
    }
    for (const home of homes) {
      const refused = isDone(graph.read(home).codebook, edit);
      if (refused) return { refused };
    }
    return changes;
  }

  /** The file that says what replaces these themes: the one that all use and that defines them. */
  #fileOf(
    homes: readonly string[],
    codes: readonly string[],
    texts: ReadonlyMap<string, string>,
  ): string | undefined {
    const shared = homes.reduce<readonly string[]>(
      (files, home) => files.filter((file) => this.codebooks.filesOf(home).includes(file)),
      [...texts.keys()],
    );
    const defines = (file: string): boolean =>
      codesIn(texts.get(file)!).some(
        ({ type, role, code }) => type === 'theme' && role === 'definition' && codes.includes(code),
      );
    return shared.find(defines) ?? shared[0] ?? homes[0];
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

/** Whether the edited codebook says what it is to say. */
function isDone(codebook: Codebook | undefined, edit: CodebookEdit): Message | undefined {
  if (!codebook) return unchangeable('');
  if (edit.type === 'rename') {
    const items = edit.what === 'kind' ? codebook.kinds : codebook.themes;
    return items.has(edit.from) ? builtIn(edit.from) : undefined;
  }
  const isReplaced = edit.from.every(
    (code) => codebook.themes.get(code)?.replacedBy?.join('\n') === edit.to.join('\n'),
  );
  return isReplaced ? undefined : unchangeable('');
}

/** What an edit that changes no file comes to. */
function noFile(edit: CodebookEdit): Message | undefined {
  if (edit.type === 'rename') return builtIn(edit.from);
  if (edit.add.length === 0) return undefined;
  return message(
    'There is no codebook here to put "{code}" into. Make one with the command Create Codebook, save it, then try again.',
    { code: edit.add[0]!.code },
  );
}

function builtIn(code: string): Message {
  return message(
    'The code "{code}" is built in and cannot be renamed. In a codebook of your own, give it another label, or merge it into a theme of yours.',
    { code },
  );
}

function unchangeable(file: string): Message {
  return message(
    'The codebook {file} cannot be changed as it is written, so nothing was begun. Put right what the Problems panel says of it, and write each entry as "code: label" or as lines "key: value"; then try again.',
    { file },
  );
}
