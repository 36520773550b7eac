import * as vscode from 'vscode';
import type { AnnotationWorkspace } from '../../core/workspace/annotationWorkspace';
import type { FilteredAnnotations } from '../../core/workspace/filteredAnnotations';
import { AnnotationGroups, type Listing } from '../../core/workspace/groupAnnotations';
import type { GroupNames } from '../../core/workspace/orderGroups';
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
  #review: number | undefined;

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
    this.#review = undefined;
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

  /** What the filter shows, text by text in the order of their names. */
  get shown(): Listing {
    this.#shown ??= this.#listing((text) => this.filtered.of(text));
    return this.#shown;
  }

  /** The same of all, hidden or not. */
  get all(): Listing {
    this.#all ??= this.#listing((text) => this.workspace.annotationsOf(text));
    return this.#all;
  }

  /** How many of all need review. */
  get review(): number {
    this.#review ??= countReview(this.all);
    return this.#review;
  }

  #listing(annotationsOf: (text: string) => Listing[number]): Listing {
    const listing: Listing[number][] = [];
    for (const text of this.#texts.sort(this.workspace.texts)) {
      const annotations = annotationsOf(text);
      if (annotations.length > 0) listing.push(this.groups.inOrder(annotations));
    }
    return listing;
  }
}
