import * as vscode from 'vscode';
import type { Layer, Look } from '../../core/reading/layers';
import type { Desk } from '../desk';
import { settings } from '../settings';
import { soon } from '../soon';
import { isText } from '../world/documents';
import { drawnLayers } from './drawnLayers';
import { FreshHighlights } from './freshHighlights';
import { bracketStyle, dimStyle, kindStyle, reviewStyle } from './kindStyles';
import { Painter } from './painter';
import { StripeStyles } from './stripeStyles';

/** In a text with more annotations than this, what is new is drawn by itself before all of it is. */
const many = 300;

/** Keeps the passages of every visible text highlighted, as the reading aids say. */
export function registerHighlights(desk: Pick<Desk, 'workspace' | 'filter'>): vscode.Disposable {
  const { workspace } = desk;
  const styles = new Map<string, vscode.TextEditorDecorationType>();
  const stripes = new StripeStyles();
  const painter = new Painter((look) => {
    if (look.type === 'stripes') return stripes.typeOf(look.picture)!;
    const key = JSON.stringify(look);
    const style = styles.get(key) ?? styleOf(look);
    styles.set(key, style);
    return style;
  });
  /** As they were when the editors were drawn last: an edit since then moves what is drawn. */
  const versions = new WeakMap<vscode.TextDocument, number>();
  const isEdited = ({ document }: vscode.TextEditor): boolean =>
    (versions.get(document) ?? document.version) !== document.version;

  /** How many annotations there were when the editors were drawn last. */
  const counts = new WeakMap<vscode.TextDocument, number>();
  const fresh = new FreshHighlights(desk);
  /** Where something is selected: what is dimmed follows that. */
  const withSelection = new WeakSet<vscode.TextEditor>();

  const draw = (editors: readonly vscode.TextEditor[]): void => {
    const drawings = editors
      .filter(({ document }) => isText(document))
      .map((editor) => {
        const { document, selections } = editor;
        return { editor, layers: drawnLayers(desk, document, stripes, selections) };
      });
    if (stripes.provide(picturesIn(drawings.map(({ layers }) => layers)))) {
      painter.forget((type) => stripes.isGone(type));
      const all = vscode.window.visibleTextEditors;
      if (all.some((editor) => !editors.includes(editor))) {
        draw(all);
        return;
      }
    }
    for (const { editor, layers } of drawings) {
      const { document } = editor;
      versions.set(document, document.version);
      counts.set(document, workspace.annotationsOf(document.uri.toString()).length);
      painter.paint(editor, layers);
      fresh.clear(editor);
    }
  };
  const drawAll = (): void => {
    draw(vscode.window.visibleTextEditors);
  };
  const drawSoon = soon(drawAll);
  const recolor = (): void => {
    stripes.readTheme();
    painter.forget((type) => stripes.isGone(type));
    drawAll();
  };
  drawAll();
  return vscode.Disposable.from(
    drawSoon,
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      painter.keep(editors);
      drawAll();
    }),
    vscode.workspace.onDidChangeTextDocument((change) => {
      painter.follow(change);
    }),
    workspace.onDidChange(({ texts, origin, made }) => {
      const editors = vscode.window.visibleTextEditors.filter(({ document }) =>
        texts.has(document.uri.toString()),
      );
      // While a person types, the editor moves what is drawn: it is looked at when the keys rest.
      const isTyping = (editor: vscode.TextEditor): boolean =>
        origin === 'text' && isEdited(editor);
      const isLong = ({ document }: vscode.TextEditor): boolean =>
        made.length > 0 && (counts.get(document) ?? 0) > many;
      const waits = (editor: vscode.TextEditor): boolean => isTyping(editor) || isLong(editor);
      if (editors.some(waits)) drawSoon();
      draw(editors.filter((editor) => !waits(editor)));
      for (const editor of editors.filter(isLong)) {
        const uri = editor.document.uri.toString();
        const placed = made.flatMap((ref) => workspace.find(ref) ?? []);
        fresh.show(
          editor,
          placed.filter(({ text }) => text === uri),
        );
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const isSelected = selections.some(({ isEmpty }) => !isEmpty);
      if (!isSelected && !withSelection.delete(textEditor)) return;
      if (isSelected) withSelection.add(textEditor);
      if (!settings.reading('dim')) return;
      if (isEdited(textEditor)) drawSoon();
      else draw([textEditor]);
    }),
    desk.filter.onDidChange(() => {
      if (settings.reading('onlyFiltered')) drawAll();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('workbench.colorCustomizations')) recolor();
      else if (change.affectsConfiguration('communique.reading')) drawAll();
    }),
    vscode.window.onDidChangeActiveColorTheme(recolor),
    stripes,
    fresh,
    {
      dispose: () => {
        for (const style of styles.values()) style.dispose();
      },
    },
  );
}

/** The pictures for the margin, each with how many passages it shows at most. */
function picturesIn(drawings: readonly ReadonlyMap<string, Layer>[]): Map<string, number> {
  const pictures = new Map<string, number>();
  for (const layers of drawings) {
    for (const { look } of layers.values()) {
      if (look.type === 'stripes') pictures.set(look.picture, look.depth);
    }
  }
  return pictures;
}

function styleOf(look: Exclude<Look, { type: 'stripes' }>): vscode.TextEditorDecorationType {
  switch (look.type) {
    case 'kind':
      return kindStyle(look.kind, look.color);
    case 'review':
      return reviewStyle();
    case 'dim':
      return dimStyle();
    case 'brackets':
      return bracketStyle(look);
  }
}
