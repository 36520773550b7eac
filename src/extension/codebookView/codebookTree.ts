import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { kindKeys } from '../../core/codebook/kindKeys';
import { ThemeTree } from '../../core/codebook/themeTree';
import { isFiltering, noFilter } from '../../core/workspace/annotationFilter';
import { tallyCodes, type CodeTally } from '../../core/workspace/tallyCodes';
import { homesOf } from '../codes/codeUnder';
import type { Desk } from '../desk';
import { codeItem, moreItem, sectionItem } from './codeItem';
import {
  idOf,
  isCode,
  sections,
  type CodebookNode,
  type CodeNode,
  type SectionNode,
} from './codeNodes';
import { codeTooltip } from './codeTooltip';

/** More children than this are shown only when asked for: VS Code grows slow with long lists. */
const page = 500;

/** One drawing of the tree: a codebook, and how often its codes are used. */
interface Edition {
  readonly codebook: Codebook;
  readonly homes: readonly string[];
  readonly tree: ThemeTree;
  /** The keys of kinds, by their codes. */
  readonly keys: ReadonlyMap<string, string>;
  readonly all: CodeTally;
  /** What the filter shows: of kinds and themes, whatever it says of them. */
  readonly shown: CodeTally;
}

/** A codebook as a tree: kinds, themes along their hierarchy, and codes that it does not know. */
export class CodebookTree implements vscode.TreeDataProvider<CodebookNode> {
  readonly #changed = new vscode.EventEmitter<CodebookNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #edition: Edition | undefined;
  /** What a codebook is used for, whatever the filter is. */
  #all: { readonly codebook: Codebook; readonly tally: CodeTally } | undefined;
  readonly #pages = new Map<string, number>();

  /** @param place URI of what the codebook is to hold for: a text, a folder, or the codebook itself. */
  constructor(
    private readonly desk: Pick<Desk, 'workspace' | 'filter'>,
    private readonly place: () => vscode.Uri | undefined,
  ) {}

  refresh(): void {
    this.#all = undefined;
    this.filter();
  }

  /** The filter is another. */
  filter(): void {
    this.#edition = undefined;
    this.#changed.fire(undefined);
  }

  showMore(parent: CodebookNode): void {
    this.#pages.set(idOf(parent), (this.#pages.get(idOf(parent)) ?? page) + page);
    this.#changed.fire(undefined);
  }

  /** The node of a theme, with as many pages as it takes to show it. */
  themeNode(code: string): CodeNode {
    const { tree } = this.#now();
    for (let one: string | undefined = code; one !== undefined; one = tree.parentOf(one)?.code) {
      const above = tree.parentOf(one);
      const id = above ? `theme:${above.code}` : idOf(sections.themes);
      const siblings = above ? tree.childrenOf(above.code) : tree.roots;
      const index = siblings.findIndex((theme) => theme.code === one);
      const pages = Math.ceil((index + 1) / page) * page;
      if (pages <= (this.#pages.get(id) ?? page)) continue;
      this.#pages.set(id, pages);
      this.#changed.fire(undefined);
    }
    return this.#node('theme', code);
  }

  get codebook(): Codebook {
    return this.#now().codebook;
  }

  getTreeItem(node: CodebookNode): vscode.TreeItem {
    if (node.type === 'more') return moreItem(node);
    const { codebook, tree, keys, all, shown } = this.#now();
    if (node.type === 'section') return sectionItem(node, codebook);
    const key = node.type === 'kind' ? 'kinds' : 'themes';
    const { filter, workspace } = this.desk;
    return codeItem(node, codebook, {
      count: all[key].get(node.code) ?? 0,
      shown: isFiltering(filter.current) ? (shown[key].get(node.code) ?? 0) : undefined,
      key: node.type === 'kind' ? keys.get(node.code) : undefined,
      isWanted: filter.current[key]?.includes(node.code) ?? false,
      hasChildren: node.type === 'theme' && tree.childrenOf(node.code).length > 0,
      isDefined:
        workspace.codebooks.placeOf(this.place()?.toString() ?? '', key, node.code) !== undefined,
    });
  }

  resolveTreeItem(item: vscode.TreeItem, node: CodebookNode): vscode.TreeItem {
    if (isCode(node)) item.tooltip = codeTooltip(node, this.#now().codebook);
    return item;
  }

  getParent(node: CodebookNode): CodebookNode | undefined {
    if (node.type === 'section') return undefined;
    if (node.type === 'more') return node.parent;
    if (!node.known) return node.code === '' ? sections.themes : sections.unknown;
    if (node.type === 'kind') return sections.kinds;
    const above = this.#now().tree.parentOf(node.code);
    return above ? this.#node('theme', above.code) : sections.themes;
  }

  getChildren(node?: CodebookNode): CodebookNode[] {
    const { tree } = this.#now();
    if (node?.type === 'more') return [];
    if (isCode(node)) {
      return node.type === 'kind' ? [] : this.#paged(node, tree.childrenOf(node.code));
    }
    if (node) return this.#inSection(node);
    const { kinds, themes, unknown } = sections;
    return this.#unknown().length > 0 ? [kinds, themes, unknown] : [kinds, themes];
  }

  #inSection(node: SectionNode): CodebookNode[] {
    const { codebook, tree, all } = this.#now();
    if (node.section === 'unknown') return this.#unknown();
    if (node.section === 'kinds') {
      return [...codebook.kinds.keys()].map((code) => this.#node('kind', code));
    }
    const themes = this.#paged(node, tree.roots);
    if (all.themes.has('')) themes.push(this.#node('theme', ''));
    return themes;
  }

  #paged(
    parent: SectionNode | CodeNode,
    themes: readonly { readonly code: string }[],
  ): CodebookNode[] {
    const count = this.#pages.get(idOf(parent)) ?? page;
    const nodes: CodebookNode[] = themes
      .slice(0, count)
      .map(({ code }) => this.#node('theme', code));
    const hidden = themes.length - count;
    if (hidden > 0) nodes.push({ type: 'more', parent, hidden });
    return nodes;
  }

  /** The codes that annotations have and the codebook has not. */
  #unknown(): CodeNode[] {
    const { codebook, all } = this.#now();
    const kinds = [...all.kinds.keys()].filter((code) => !codebook.kinds.has(code));
    const themes = [...all.themes.keys()].filter(
      (code) => code !== '' && !codebook.themes.has(code),
    );
    return [
      ...kinds.sort().map((code) => this.#node('kind', code)),
      ...themes.sort().map((code) => this.#node('theme', code)),
    ];
  }

  #node(type: 'kind' | 'theme', code: string): CodeNode {
    const { codebook, homes } = this.#now();
    const known = (type === 'kind' ? codebook.kinds : codebook.themes).has(code);
    return { type, code, homes, known };
  }

  #now(): Edition {
    return (this.#edition ??= this.#draw());
  }

  #draw(): Edition {
    const { workspace, filter } = this.desk;
    const place = this.place();
    const codebook = workspace.codebookOf(place?.toString() ?? '');
    if (this.#all?.codebook !== codebook) {
      this.#all = { codebook, tally: tallyCodes(filter.annotations, codebook, noFilter) };
    }
    const all = this.#all.tally;
    const shown = filter.isFiltering
      ? tallyCodes(filter.annotations, codebook, filter.current)
      : all;
    const homes = place ? homesOf({ workspace }, place) : [];
    const keys = new Map([...kindKeys(codebook)].map(([key, { code }]) => [code, key]));
    return { codebook, homes, tree: new ThemeTree(codebook), keys, all, shown };
  }
}
