import type { Codebook } from '../codebook/codebook';
import { CodebookFiles } from '../codebook/codebookFiles';
import { codesIn } from '../codebook/codePlaces';
import { message, type Message } from '../message';
import { editCodebook, type CodebookEdit } from '../recoding/editCodebook';
import type { Codebooks } from './codebooks';
import type { FileStore } from './fileStore';
import type { CodebookChange } from './history';

interface Refused {
  readonly refused: Message;
}

/**
 * How codebook files change so that `homes` say what an edit wants: a code is renamed wherever it stands,
 * what comes in the place of themes is said in the one file that defines them, or in one that extends it.
 * @param texts All files that `homes` are made of, each before those that it extends.
 * @returns why none of it can be done, where not all of it can.
 */
export function codebookChanges(
  homes: readonly string[],
  edit: CodebookEdit,
  texts: ReadonlyMap<string, string>,
  world: {
    readonly codebooks: Pick<Codebooks, 'filesOf'>;
    readonly files: Pick<FileStore, 'sibling' | 'nameOf'>;
  },
): readonly CodebookChange[] | Refused {
  const shared = homes.reduce<readonly string[]>(
    (found, home) => found.filter((file) => world.codebooks.filesOf(home).includes(file)),
    [...texts.keys()],
  );
  const places = edit.type === 'rename' ? ['everywhere'] : placesFor(edit.from, shared, texts);
  let refusal: Refused | undefined;
  for (const place of places) {
    const part = (file: string): CodebookEdit => partOf(edit, file, place, texts);
    const found = changesBy(part);
    if (!('refused' in found)) return found;
    refusal ??= found;
  }
  const nothing = noFile(edit);
  return refusal ?? (nothing ? { refused: nothing } : []);

  function changesBy(part: (file: string) => CodebookEdit): readonly CodebookChange[] | Refused {
    const graph = new CodebookFiles((file, path) => world.files.sibling(file, path));
    const changes: CodebookChange[] = [];
    for (const [file, before] of texts) {
      const after = editCodebook(before, part(file));
      if (after === undefined) return { refused: unchangeable(world.files.nameOf(file)) };
      graph.put(file, new TextEncoder().encode(after));
      if (after !== before) changes.push({ file, before, after });
    }
    if (changes.length === 0) {
      const refused = noFile(edit);
      return refused ? { refused } : [];
    }
    for (const home of homes) {
      if (says(graph.read(home).codebook, edit)) continue;
      const isBuiltIn = edit.type === 'rename' && graph.read(home).codebook !== undefined;
      return {
        refused: isBuiltIn ? builtIn(edit.from) : unchangeable(world.files.nameOf(home)),
      };
    }
    return changes;
  }
}

/** The files that could say what replaces themes: first that which defines them, for all who extend it. */
function placesFor(
  codes: readonly string[],
  shared: readonly string[],
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const defines = (file: string): boolean =>
    codesIn(texts.get(file)!).some(
      ({ type, role, code }) => type === 'theme' && role === 'definition' && codes.includes(code),
    );
  const first = shared.find(defines);
  return first === undefined ? shared : [first, ...shared.filter((file) => file !== first)];
}

/** What a file has to say of an edit: a new parent is said where the old one is, if that would prevail. */
function partOf(
  edit: CodebookEdit,
  file: string,
  place: string,
  texts: ReadonlyMap<string, string>,
): CodebookEdit {
  if (edit.type === 'rename') return edit;
  const order = [...texts.keys()];
  const namesParent = (one: string, theme: string): boolean =>
    codesIn(texts.get(one)!).some(
      ({ type, role, entry }) => type === 'theme' && role === 'parent' && entry === theme,
    );
  const prevailing = order.slice(0, order.indexOf(place));
  const parents = (edit.parents ?? []).filter(({ code }) => {
    return file === (prevailing.find((one) => namesParent(one, code)) ?? place);
  });
  return file === place ? { ...edit, parents } : { ...edit, from: [], add: [], parents };
}

/** Whether the edited codebook says what it is to say. */
function says(codebook: Codebook | undefined, edit: CodebookEdit): boolean {
  if (!codebook) return false;
  if (edit.type === 'rename') {
    return !(edit.what === 'kind' ? codebook.kinds : codebook.themes).has(edit.from);
  }
  const { themes } = codebook;
  return (
    edit.from.every((code) => themes.get(code)?.replacedBy?.join('\n') === edit.to.join('\n')) &&
    (edit.parents ?? []).every(({ code, parent }) => themes.get(code)?.parent === parent)
  );
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

/** That the text of a codebook cannot be changed by an edit. */
export function unchangeable(file: string): Message {
  return message(
    'The codebook {file} cannot be changed as it is written, so nothing was begun. Put right what the Problems panel says of it, and write each entry as "code: label" or as lines "key: value"; then try again.',
    { file },
  );
}
