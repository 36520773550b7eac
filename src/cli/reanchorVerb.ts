import * as path from 'node:path';
import type { Placement } from '../core/anchor/anchor';
import type { Annotation } from '../core/annotation/annotation';
import { message, render, type Message, type Translate } from '../core/message';
import { fileStart, type Problem } from '../core/problem';
import { sidecarProblems } from '../core/workspace/annotatedText';
import { FileError } from '../core/workspace/fileStore';
import { LocalFiles } from '../node/localFiles';
import { encodingOf } from './encoding';
import { findFiles, shownPath } from './findFiles';
import { InFlight } from './inFlight';
import type { CliIo, ExitCode } from './io';
import { loadTexts, type LoadedText, type Loader } from './loadTexts';
import { parseOptions } from './parseOptions';
import { problemLine, problemRecord } from './problemLine';
import { progress, type Progress } from './progress';
import { stateLine, stateRecord } from './stateLine';
import { writeAnchors, type Written } from './writeAnchors';
import { writeFailure } from './writeFailure';

/**
 * `communique reanchor`: the state of every annotation, and with `--write` the anchors found again
 * written; 1 where one needs review, or something cannot be read or written.
 */
export async function reanchorVerb(
  args: readonly string[],
  io: CliIo,
  translate: Translate,
): Promise<ExitCode> {
  const options = parseOptions(args, { values: ['encoding'], flags: ['json', 'write'] });
  const encoding = encodingOf(options);
  const found = findFiles(io.cwd, options.paths.length > 0 ? options.paths : ['.']);
  const bar = progress(io);
  const loader = await loadTexts(found, encoding, bar);
  const run = new Reanchoring(loader, bar, io, translate);
  return run.all(options.has('json'), options.has('write'));
}

class Reanchoring {
  readonly #files = new LocalFiles();
  readonly #count = { exact: 0, moved: 0, changed: 0, lost: 0 };
  readonly #writing = new InFlight(8);
  readonly #sidecars: Record<Written, number> = { written: 0, nothing: 0, left: 0 };
  #texts = 0;
  #needsPerson = false;

  constructor(
    private readonly loader: Loader,
    private readonly bar: Progress,
    private readonly io: CliIo,
    private readonly translate: Translate,
  ) {}

  async all(json: boolean, write: boolean): Promise<ExitCode> {
    const { loader, bar } = this;
    for (const [file, problem] of loader.failures) await this.#tell(file, problem);
    try {
      for (const file of loader.texts) {
        await bar.turn();
        const loaded = await loader.loadInTurns(file);
        await this.#tellProblems(loaded, write);
        await this.#print(loaded, json);
        if (write) await this.#write(loaded);
        this.#texts++;
      }
      await this.#writing.end();
    } catch (error) {
      await this.#writing.end().catch(() => undefined);
      await bar.end();
      if (write) await this.#say(this.#stopped());
      throw error;
    }
    await bar.end();
    await this.#say(
      message(
        'Passages: {exact} exact, {moved} moved, {changed} changed, {lost} lost.',
        this.#count,
      ),
    );
    const { written, left } = this.#sidecars;
    if (write) await this.#say(message('Sidecars written: {written}.', { written }));
    if (left > 0) {
      const sentence = message(
        'Sidecars left as they are: {left}. Passages in them need review first, or look-alikes would pass for them.',
        { left },
      );
      await this.#say(sentence);
    }
    return this.#needsPerson ? 1 : 0;
  }

  async #print(loaded: LoadedText, json: boolean): Promise<void> {
    const { path: file, isThere, text, sidecars, placements } = loaded;
    // Of a text that is there and cannot be read nothing is known.
    if (isThere && !text) return;
    const textFile = shownPath(this.io.cwd, file);
    let lines = '';
    for (const [sidecar, reading] of sidecars) {
      const sidecarFile = shownPath(this.io.cwd, sidecar);
      for (const annotation of reading.sidecar.annotations) {
        const placement = placements.get(annotation)!;
        this.#count[placement.state]++;
        if (needsReview(annotation, placement)) this.#needsPerson = true;
        lines += json
          ? `${JSON.stringify(stateRecord(textFile, annotation, placement))}\n`
          : stateLine(annotation, placement, { textFile, text, sidecarFile, reading });
      }
    }
    if (lines === '') return;
    await this.bar.end();
    await this.io.stdout.write(lines);
  }

  async #tellProblems({ path: file, isThere, problem, sidecars }: LoadedText, write: boolean) {
    if (problem) await this.#tell(file, problem);
    const context = { textName: path.basename(file), textIsThere: isThere, codebook: undefined };
    for (const [sidecar, reading] of sidecars) {
      for (const found of sidecarProblems(reading, { ...context, placementOf: () => undefined })) {
        const isOther = found.code === 'sidecar-other-text';
        if (found.severity === 'error' || (isOther && write)) await this.#tell(sidecar, found);
      }
    }
  }

  async #write(loaded: LoadedText): Promise<void> {
    for (const [sidecar, reading] of loaded.sidecars) {
      const { annotations } = reading.sidecar;
      await this.#writing.begin(() => this.#writeOne(sidecar, loaded, annotations));
      await this.bar.turn();
    }
  }

  async #writeOne(
    sidecar: string,
    loaded: LoadedText,
    annotations: readonly Annotation[],
  ): Promise<void> {
    try {
      const turn = () => this.bar.turn();
      this.#sidecars[await writeAnchors(sidecar, loaded, annotations, this.#files, turn)]++;
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const [severity, code] = ['error', 'sidecar-not-written'] as const;
      const sentence = writeFailure(error, path.basename(sidecar));
      await this.#tell(sidecar, { severity, code, message: sentence, range: fileStart });
    }
  }

  async #tell(file: string, problem: Problem): Promise<void> {
    this.#needsPerson = true;
    await this.bar.end();
    const record = problemRecord(shownPath(this.io.cwd, file), problem, this.translate);
    await this.io.stderr.write(problemLine(record));
  }

  #stopped(): Message {
    const { written } = this.#sidecars;
    return message(
      'Stopped. Texts done: {done} of {total}; sidecars written: {written}, each of them whole. Run the command again for the rest.',
      { done: this.#texts, total: this.loader.texts.length, written },
    );
  }

  async #say(sentence: Message): Promise<void> {
    await this.io.stderr.write(`${render(sentence, this.translate)}\n`);
  }
}

/** What somebody decided to be lost is settled. */
function needsReview(annotation: Annotation, { state }: Placement): boolean {
  return state === 'changed' || (state === 'lost' && annotation.state !== 'lost');
}
