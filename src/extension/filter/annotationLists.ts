import * as vscode from 'vscode';
import type { AnnotationWorkspace } from '../../core/workspace/annotationWorkspace';
import type { FilteredAnnotations } from '../../core/workspace/filteredAnnotations';
import { AnnotationGroups, type Listing } from '../../core/workspace/groupAnnotations';
import type { GroupNames } from '../../core/workspace/orderGroups';
import { needsReview } from '../../core/workspace/reviewCause';
import { countReview } from '../../core/workspace/reviewLists';
import { TextOrder } from '../../core/workspace/textOrder';
import { stateLabels } from './stateLabels';

/** The annotations text by text, what is known of their groups, and how these are called: for every view. */
export class AnnotationLists {
  readonly groups: AnnotationGroups;
  readonly names: GroupNames;
  readonly #texts: TextOrder;
  #shown: Listing | undefined;
  #all: Listing | undefined;
  #withReview: Listing | undefined;

  constructor(
    private readonly workspace: AnnotationWorkspace,
    private readonly filtered: FilteredAnnotations,
  ) {
    const codebookOf = (text: string) => workspace.codebookOf(text);
    const { language } = vscode.env;
    this.groups = new AnnotationGroups(codebookOf);
    this.#texts = new TextOrder(
      (text) => vscode.workspace.asRelativePath(vscode.Uri.parse(text, true)),
      language,
    );
    this.names = {
      language,
      codebookOf,
      nameOf: (text) => this.#texts.nameOf(text),
      noTheme: vscode.l10n.t('no theme'),
      noCoder: vscode.l10n.t('no coder'),
      states: stateLabels(),
    };
  }

  /** The filter is another. */
  filter(): void {
    this.#shown = undefined;
  }

  /** Some annotations are others: lists are asked for again. */
  refresh(): void {
    this.#shown = undefined;
    this.#all = undefined;
    this.#withReview = undefined;
  }

  /** Codebooks are others. */
  forgetCodebooks(): void {
    this.groups.forget();
    this.refresh();
  }

  /** The folders of the workspace are others, by which texts are called. */
  forgetNames(): void {
    this.#texts.forget();
    this.refresh();
  }

  /** The annotations of each text, hidden or not, in the order of the names of the texts. */
  get all(): Listing {
    this.#all ??= this.#texts
      .sort(this.workspace.texts)
      .map((text) => this.groups.inOrder(this.workspace.annotationsOf(text)))
      .filter(({ length }) => length > 0);
    return this.#all;
  }

  /** What the filter shows of these. */
  get shown(): Listing {
    this.#shown ??= this.#shownOf(this.all);
    return this.#shown;
  }

  /** What the filter shows of the few texts that have something to review. */
  get shownWithReview(): Listing {
    return this.#shownOf(this.#allWithReview);
  }

  /** How many of all need review. */
  get review(): number {
    return countReview(this.#allWithReview);
  }

  get #allWithReview(): Listing {
    this.#withReview ??= this.all.filter((annotations) => annotations.some(needsReview));
    return this.#withReview;
  }

  #shownOf(listing: Listing): Listing {
    const shown: Listing[number][] = [];
    for (const annotations of listing) {
      const { text } = annotations[0]!;
      const found = this.filtered.of(text);
      if (found.length === annotations.length) shown.push(annotations);
      else if (found.length > 0) {
        // What is left of a list in order is in order.
        const isInOrder = this.workspace.annotationsOf(text) === annotations;
        shown.push(isInOrder ? found : this.groups.inOrder(found));
      }
    }
    return shown;
  }
}
