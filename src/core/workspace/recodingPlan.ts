import { CodebookFiles } from '../codebook/codebookFiles';
import type { Codebook } from '../codebook/codebook';
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
  /** URI of the codebook file, or where it would be: its folder is what is recoded. */
  readonly home: string;
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

  /** The sidecars that the codebook at `home` holds for, or would. */
  sidecarsOf(home: string): [file: SidecarFile, text: string][] {
    const folder = home.slice(0, home.lastIndexOf('/') + 1);
    const found: [SidecarFile, string][] = [];
    for (const { uri, sidecars } of this.shelf.records) {
      const own = this.codebooks.uriOf(uri);
      if (own === undefined ? !uri.startsWith(folder) : own !== home) continue;
      for (const file of sidecars.values()) found.push([file, uri]);
    }
    return found;
  }

  changes(home: string, recoding: Recoding): SidecarChange[] {
    return this.sidecarsOf(home).flatMap(([file, text]) => {
      const changes = recodingChanges(file.annotations, recoding);
      return changes.length === 0 ? [] : [{ sidecar: file.uri, text, changes }];
    });
  }

  /** @returns why nothing of it can be done, where anything of it cannot. */
  async plan(request: RecodingRequest): Promise<RecodingPlan | { readonly refused: Message }> {
    const { home, recoding, edit } = request;
    const codebooks = edit ? await this.#codebooks(home, edit) : [];
    if ('refused' in codebooks) return codebooks;
    const sidecars = this.changes(home, recoding);
    const refused =
      this.#damaged(home, recoding) ?? (await this.#protected([...codebooks, ...sidecars]));
    if (refused) return { refused };
    const annotations = sidecars.reduce((sum, { changes }) => sum + changes.length, 0);
    const texts = new Set(sidecars.map(({ text }) => text)).size;
    return { request, home, sidecars, codebooks, annotations, texts };
  }

  /** Sidecars in which the codes may stand where nobody can read them. */
  #damaged(home: string, { codes }: Recoding): Message | undefined {
    const mayHaveOne = ({ reading }: SidecarFile): boolean =>
      reading === undefined || [...codes.keys()].some((code) => reading.text.includes(code));
    return this.refusalOf(
      this.sidecarsOf(home)
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
    home: string,
    edit: CodebookEdit,
  ): Promise<readonly CodebookChange[] | { readonly refused: Message }> {
    const graph = new CodebookFiles((file, path) => this.files.sibling(file, path));
    const changes: CodebookChange[] = [];
    for (const file of this.codebooks.filesOf(home)) {
      const bytes = await this.files.read(file);
      // What replaces a theme says the codebook itself, also of themes that it only extends.
      const isConcerned = edit.type === 'rename' || file === home;
      const before = bytes && decode(bytes);
      const after = isConcerned && before !== undefined ? editCodebook(before, edit) : before;
      if (before === undefined || after === undefined) {
        return { refused: unchangeable(this.files.nameOf(file)) };
      }
      graph.put(file, new TextEncoder().encode(after));
      if (after !== before) changes.push({ file, before, after });
    }
    const refused = changes.length > 0 ? isDone(graph.read(home).codebook, edit) : noFile(edit);
    return refused ? { refused } : changes;
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
    'There is no codebook here to put "{code}" into. Make one with the command Open Codebook, save it, then try again.',
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
