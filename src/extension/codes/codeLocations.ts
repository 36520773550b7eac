import * as vscode from 'vscode';
import { codesIn } from '../../core/codebook/codePlaces';
import { codePlaces } from '../../core/sidecar/codePlaces';
import type { CodeUses } from '../../core/workspace/codeUses';
import { spanOf, type PlacedAnnotation } from '../../core/workspace/placedAnnotation';
import { readText } from '../../core/workspace/readText';
import type { Desk } from '../desk';
import { decodeOther, plainTextOf, toRange as rangeOfSpan } from '../world/documents';
import { toRange, type MeantCode } from './codeUnder';

type Needs = Pick<Desk, 'workspace' | 'files'>;

/** Everywhere that a code stands: in the codebooks, then in the sidecars. */
export async function codeLocations(
  desk: Needs,
  uses: CodeUses,
  meant: MeantCode,
  includeDefinition: boolean,
): Promise<vscode.Location[]> {
  const { type, code, homes } = meant;
  const found: vscode.Location[] = [];
  const files = new Set(homes.flatMap((home) => desk.workspace.codebooks.filesOf(home)));
  for (const file of files) {
    for (const place of codesIn(await textOf(desk, file))) {
      if (place.type !== type || place.code !== code) continue;
      if (place.role === 'definition' && !includeDefinition) continue;
      found.push(new vscode.Location(vscode.Uri.parse(file, true), toRange(place.range)));
    }
  }
  const bySidecar = new Map<string, Set<string>>();
  for (const { sidecar, id } of uses.of(homes, type, code).annotations) {
    const ids = bySidecar.get(sidecar) ?? new Set();
    bySidecar.set(sidecar, ids.add(id));
  }
  // A code that could be written in several ways is looked for in every annotation.
  const only = /^[\w.+-]+$/.test(code) ? code : '';
  const key = type === 'kind' ? 'kind' : 'themes';
  for (const [sidecar, ids] of bySidecar) {
    const uri = vscode.Uri.parse(sidecar, true);
    for (const place of codePlaces(sidecarText(desk, sidecar), only)) {
      if (place.key !== key || place.code !== code || !ids.has(place.id)) continue;
      found.push(new vscode.Location(uri, toRange(place.range)));
    }
  }
  return found;
}

/**
 * Where the passages of annotations are; of one that nobody finds in its text, where it stands in its
 * sidecar.
 */
export async function passageLocations(
  desk: Needs,
  annotations: readonly PlacedAnnotation[],
): Promise<vscode.Location[]> {
  const byText = new Map<string, PlacedAnnotation[]>();
  for (const placed of annotations) {
    const same = byText.get(placed.text);
    if (same) same.push(placed);
    else byText.set(placed.text, [placed]);
  }
  const found: vscode.Location[] = [];
  for (const [text, all] of byText) {
    const uri = vscode.Uri.parse(text, true);
    const words = desk.workspace.shownText(text) ?? (await wordsOf(desk, text));
    for (const placed of all) {
      // Before anyone has looked, the offsets say it where the quote agrees.
      const { anchor } = placed.annotation;
      const span = placed.placement ? spanOf(placed) : anchor;
      const isThere = words && span && (placed.placement ?? words.slice(span) === anchor.quote);
      if (isThere) found.push(new vscode.Location(uri, rangeOfSpan(words, span)));
      else found.push(sidecarLocation(desk, placed));
    }
  }
  return found;
}

function sidecarLocation({ workspace }: Needs, placed: PlacedAnnotation): vscode.Location {
  const { text, sidecar, id } = placed;
  const reading = workspace.sidecarsOf(text).find(({ uri }) => uri === sidecar)?.reading;
  const uri = vscode.Uri.parse(sidecar, true);
  return new vscode.Location(
    uri,
    reading ? toRange(reading.locate(id, 'quote')) : new vscode.Position(0, 0),
  );
}

async function wordsOf({ files }: Needs, text: string) {
  const words = await readText(text, { files, decode: decodeOther });
  return typeof words === 'string' ? undefined : words;
}

function sidecarText({ workspace }: Needs, sidecar: string): string {
  const open = openDocument(sidecar);
  if (open) return plainTextOf(open).text;
  const text = workspace.textOf(sidecar);
  const file = workspace.sidecarsOf(text ?? '').find(({ uri }) => uri === sidecar);
  return file?.reading?.text ?? '';
}

async function textOf({ files }: Needs, uri: string): Promise<string> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const bytes = await files.read(uri);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
