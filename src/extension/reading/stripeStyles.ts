import * as vscode from 'vscode';
import { legibleColor } from '../../core/reading/legibleColor';
import type { StripeColors } from '../../core/reading/layers';
import type { Stripe } from '../../core/reading/stripePicture';
import { kindColorName } from '../kindIcon';
import { customColor, kindColors, kindLines, palettes, type Palette } from './kindColors';

interface StripeStyle {
  readonly type: vscode.TextEditorDecorationType;
  readonly depth: number;
}

/** What the margin shows beside lines: a decoration for each combination of stripes that occurs. */
export class StripeStyles implements StripeColors, vscode.Disposable {
  readonly #styles = new Map<string, StripeStyle>();
  readonly #gone = new WeakSet<vscode.TextEditorDecorationType>();
  #palette: Palette = 'light';
  #customized: unknown;
  #theme = '';

  constructor() {
    this.readTheme();
  }

  /** Makes the stripes anew in the colours of the theme in use. */
  readTheme(): void {
    this.dispose();
    const { kind } = vscode.window.activeColorTheme;
    this.#palette = palettes[kind - 1] ?? 'light';
    const workbench = vscode.workspace.getConfiguration('workbench');
    this.#customized = workbench.get('colorCustomizations');
    this.#theme = workbench.get('colorTheme', '');
  }

  stripeOf(kind: string, color: string | undefined): Stripe {
    const name = kindColorName(kind);
    const id = `communique.${name}Foreground`;
    const ours = customColor(this.#customized, this.#theme, id) ?? kindColors[name]![this.#palette];
    const shown = color === undefined ? ours : legibleColor(color, this.#ground);
    return { color: shown, line: kindLines[name]! };
  }

  get plainColor(): string {
    return this.#ground === 'dark' ? '#ffffff' : '#000000';
  }

  get #ground(): 'light' | 'dark' {
    return this.#palette === 'dark' || this.#palette === 'highContrast' ? 'dark' : 'light';
  }

  typeOf(picture: string): vscode.TextEditorDecorationType | undefined {
    return this.#styles.get(picture)?.type;
  }

  isGone(type: vscode.TextEditorDecorationType): boolean {
    return this.#gone.has(type);
  }

  /**
   * Makes the styles that are missing.
   * @param pictures Each with how many passages it shows.
   * @returns whether some that were there had to be made anew, and have to be drawn anew.
   */
  provide(pictures: ReadonlyMap<string, number>): boolean {
    const missing = [...pictures].filter(([picture]) => !this.#styles.has(picture));
    if (missing.length === 0) return false;
    const deepest = Math.max(...missing.map(([, depth]) => depth));
    // On a line where one combination ends and another begins both would be shown, and the editor takes the one
    // whose style it has known longest. That shall be the deeper one: what is shallower is made after it.
    const again = [...this.#styles].filter(([, { depth }]) => depth < deepest);
    for (const [picture] of again) this.#remove(picture);
    const all = [...missing, ...again.map(([picture, { depth }]) => [picture, depth] as const)];
    all.sort(([, a], [, b]) => b - a);
    for (const [picture, depth] of all) {
      this.#styles.set(picture, { type: marginType(picture), depth });
    }
    return again.length > 0;
  }

  dispose(): void {
    for (const picture of [...this.#styles.keys()]) this.#remove(picture);
  }

  #remove(picture: string): void {
    const { type } = this.#styles.get(picture)!;
    type.dispose();
    this.#gone.add(type);
    this.#styles.delete(picture);
  }
}

function marginType(picture: string): vscode.TextEditorDecorationType {
  const uri = vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`);
  return vscode.window.createTextEditorDecorationType({
    gutterIconPath: uri,
    gutterIconSize: '100% 100%',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
