import type { ShownKind } from './messages';

/** The colours of a picture, as CSS writes them, and the letters that it is set in. */
export interface Palette {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly grid: string;
  /** From 0 to 1. */
  readonly gridOpacity: number;
  /** Of each kind. */
  readonly kinds: readonly string[];
  /** Whether kinds have textures, too, as in themes of high contrast. */
  readonly textured: boolean;
  readonly font: string;
  /** In CSS pixels. */
  readonly size: number;
}

/** The colours and letters that VS Code has now. */
export function screenPalette(kinds: readonly ShownKind[]): Palette {
  const style = getComputedStyle(document.body);
  const get = (name: string): string => style.getPropertyValue(`--vscode-${name}`).trim();
  const foreground = get('foreground') || style.color;
  const isContrast = isTheme('vscode-high-contrast');
  return {
    background: get('editor-background') || style.backgroundColor,
    foreground: get('editor-foreground') || foreground,
    muted: get('descriptionForeground') || foreground,
    grid: (isContrast ? get('contrastBorder') : get('editorIndentGuide-background1')) || foreground,
    gridOpacity: isContrast ? 0.35 : 1,
    kinds: kinds.map(({ color, colorName }) => color ?? get(`communique-${colorName}Foreground`)),
    textured: isContrast,
    font: style.fontFamily,
    size: parseFloat(style.fontSize),
  };
}

/** Dark letters on white; colours as they are now where the theme is a light one. */
export function paperPalette(
  kinds: readonly ShownKind[],
  paper: Readonly<Record<string, string>>,
): Palette {
  const screen = screenPalette(kinds);
  const isLight = isTheme('vscode-light') || isTheme('vscode-high-contrast-light');
  return {
    ...screen,
    background: '#ffffff',
    foreground: '#1f1f1f',
    muted: '#595959',
    grid: '#e0e0e0',
    gridOpacity: 1,
    kinds: isLight
      ? screen.kinds
      : kinds.map(({ color, colorName }) => color ?? paper[colorName] ?? '#595959'),
    size: 13,
  };
}

function isTheme(name: string): boolean {
  return document.body.classList.contains(name);
}

/** Of black and white, what reads better on a colour (WCAG 2.2, contrast ratio). */
export function letteringOn(color: string): string {
  const luminance = luminanceOf(color);
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff';
}

/** Relative luminance, from 0 to 1 (WCAG 2.2), of `#rrggbb` or `rgb(r, g, b)`; 0 for other forms. */
function luminanceOf(color: string): number {
  const channels = /^#[\da-f]{6}/i.test(color)
    ? [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
    : (color
        .match(/[\d.]+/g)
        ?.slice(0, 3)
        .map(Number) ?? []);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
