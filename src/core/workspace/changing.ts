import { makeAnchor } from '../anchor/makeAnchor';
import type { Annotation, AnnotationPatch } from '../annotation/annotation';
import type { AnnotationChange } from '../annotation/annotationSet';
import { newId, type FillRandom } from '../annotation/newId';
import type { Message } from '../message';
import { sidecarNameOf } from '../sidecar/sidecarName';
import type { Span } from '../text/span';
import type { Announce, Origin } from './change';
import type { FileStore } from './fileStore';
import {
  inverseStep,
  isRecoding,
  rebased,
  type History,
  type SidecarChange,
  type Step,
} from './history';
import type { AnnotationRef, PlacedAnnotation } from './placedAnnotation';
import { refusalOf } from './refusalOf';
import type { Saving } from './saving';
import type { TextShelf } from './textShelf';

/** What making annotations needs of the world. */
export interface ChangingPorts {
  readonly files: FileStore;
  readonly now: () => Date;
  readonly random: FillRandom;
  /** The name of whoever annotates; empty where unknown. */
  readonly coder: () => string;
  /** Whether new annotations of this text go to a sidecar of the coder's own. */
  readonly ownSidecar: (text: string) => boolean;
}

/** What a person says of a passage. */
export interface Coding {
  readonly kind: string;
  readonly themes: readonly string[];
}

/** The result of a command that changes annotations: why it did not, or what it left. */
export type Outcome = { readonly refused: Message } | { readonly done: readonly AnnotationRef[] };

/** Our own commands: each takes effect in memory at once, is one step of the history, and is saved. */
export class Changing {
  constructor(
    private readonly shelf: TextShelf,
    private readonly ports: ChangingPorts,
    private readonly saving: Saving,
    private readonly history: History,
    private readonly announce: Announce,
  ) {}

  /**
   * Tags passages of a text that is shown, as one step. The caller has made sure that each is worth
   * a tag (trimmed, not empty).
   */
  annotate(text: string, spans: readonly Span[], coding: Coding): Outcome {
    const content = this.shelf.known(text)?.shown?.text;
    if (!content) throw new Error(`not shown: ${text}`);
    const coder = this.ports.coder();
    const own = this.ports.ownSidecar(text) ? coder : '';
    const name = sidecarNameOf(this.ports.files.nameOf(text), own);
    const sidecar = this.ports.files.sibling(text, name);
    const { annotations } = this.shelf.sidecar(sidecar, text);
    const created = this.#timestamp();
    const taken = new Set<string>();
    const changes = spans.map((span) => {
      const id = newId(this.ports.random, (one) => taken.has(one) || annotations.has(one));
      taken.add(id);
      return { after: { id, ...coding, anchor: makeAnchor(content, span), coder, created } };
    });
    return this.#do([{ sidecar, text, changes }]);
  }

  /** Changes some annotations as one step; those that say so already stay untouched. */
  edit(
    refs: readonly AnnotationRef[],
    patchFor: (annotation: Annotation) => AnnotationPatch,
  ): Outcome {
    const modified = this.#timestamp();
    return this.#do(
      this.#step(refs, (before) => {
        const after: Annotation = { ...before, ...patchFor(before) };
        return JSON.stringify(after) === JSON.stringify(before)
          ? undefined
          : { before, after: { ...after, modified } };
      }),
    );
  }

  /** Links annotations to passages, in texts that are shown, as one step. */
  relink(links: readonly (AnnotationRef & { readonly span: Span })[]): Outcome {
    const modified = this.#timestamp();
    const spans = new Map(links.map(({ sidecar, id, span }) => [`${sidecar}#${id}`, span]));
    return this.#do(
      this.#step(links, (before, { sidecar, id, text }) => {
        const content = this.shelf.known(text)?.shown?.text;
        if (!content) throw new Error(`not shown: ${text}`);
        const anchor = makeAnchor(content, spans.get(`${sidecar}#${id}`)!);
        return { before, after: { ...before, anchor, state: undefined, modified } };
      }),
    );
  }

  remove(refs: readonly AnnotationRef[]): Outcome {
    return this.#do(this.#step(refs, (before) => ({ before })));
  }

  get canUndo(): boolean {
    return this.history.last !== undefined;
  }

  /** Takes back the last command, which is no recoding; undefined where there is none. */
  undo(): Outcome | undefined {
    const step = this.history.undo();
    if (!step) return undefined;
    if (isRecoding(step)) throw new Error('a recoding is undone by undoRecoding');
    const back = this.#asOfNow(inverseStep(step));
    const outcome = this.#apply(back, 'history');
    if ('refused' in outcome) this.history.redo();
    else this.history.undid(back);
    return outcome;
  }

  /** Does again what was undone last, which is no recoding; undefined where there is nothing. */
  redo(): Outcome | undefined {
    const step = this.history.redo();
    if (!step) return undefined;
    if (isRecoding(step)) throw new Error('a recoding is redone by redoRecoding');
    const again = this.#asOfNow(step);
    const outcome = this.#apply(again, 'history');
    if ('refused' in outcome) this.history.undo();
    else this.history.redid(again);
    return outcome;
  }

  #do(step: Step): Outcome {
    const outcome = this.#apply(step, 'local');
    if ('done' in outcome && step.length > 0) this.history.did(step);
    return outcome;
  }

  #apply(step: Step, origin: Origin): Outcome {
    const files = step.map(({ sidecar, text }) => this.shelf.sidecar(sidecar, text));
    for (const file of files) {
      const refused = refusalOf(file, this.shelf, this.ports.files);
      if (refused) return { refused };
    }
    const done: AnnotationRef[] = [];
    for (const { sidecar, text, changes } of step) {
      const file = this.shelf.sidecar(sidecar, text);
      const record = this.shelf.record(text);
      file.apply(changes);
      record.place(file, changes, origin === 'local');
      for (const { after } of changes) if (after) done.push({ sidecar, id: after.id });
    }
    const texts = step.map(({ text }) => text);
    this.announce(origin, texts, done);
    for (const file of files) this.saving.save(file);
    return { done };
  }

  #asOfNow(step: Step): Step {
    return step.map(({ sidecar, text, changes }) => {
      const { annotations } = this.shelf.sidecar(sidecar, text);
      return { sidecar, text, changes: rebased(changes, annotations) };
    });
  }

  #step(
    refs: readonly AnnotationRef[],
    change: (before: Annotation, placed: PlacedAnnotation) => AnnotationChange | undefined,
  ): SidecarChange[] {
    const steps = new Map<string, { sidecar: string; text: string; changes: AnnotationChange[] }>();
    for (const ref of refs) {
      const placed = this.shelf.find(ref);
      const made = placed && change(placed.annotation, placed);
      if (!made) continue;
      const { sidecar, text } = placed;
      const step = steps.get(sidecar) ?? { sidecar, text, changes: [] };
      step.changes.push(made);
      steps.set(sidecar, step);
    }
    return [...steps.values()];
  }

  #timestamp(): string {
    return this.ports
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  }
}
