import type { StripeLine } from '../../core/reading/stripePicture';

/** The four sorts of colour themes, in the order of `vscode.ColorThemeKind`. */
export const palettes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;
export type Palette = (typeof palettes)[number];

/**
 * The foreground of each kind in each sort of theme, as package.json contributes them to VS Code: a picture in the
 * margin cannot name a colour of the theme. A test holds the two against each other.
 */
export const kindColors: Readonly<Record<string, Readonly<Record<Palette, string>>>> = {
  commitment: {
    light: '#1a7f37',
    dark: '#3fb950',
    highContrast: '#56d364',
    highContrastLight: '#116329',
  },
  condemnation: {
    light: '#cf222e',
    dark: '#f85149',
    highContrast: '#ff9492',
    highContrastLight: '#a0111f',
  },
  announcement: {
    light: '#0969da',
    dark: '#58a6ff',
    highContrast: '#71b7ff',
    highContrastLight: '#0349b4',
  },
  otherKind: {
    light: '#8250df',
    dark: '#bc8cff',
    highContrast: '#d2a8ff',
    highContrastLight: '#622cbc',
  },
};

/** The line of a kind, under its passages and in the margin: it tells kinds apart where colours do not. */
export const kindLines: Readonly<Record<string, StripeLine>> = {
  commitment: 'solid',
  condemnation: 'double',
  announcement: 'dashed',
  otherKind: 'dotted',
};

/**
 * What a person set in place of a colour, in `workbench.colorCustomizations`: for all themes, or in a block of the
 * theme in use, such as `"[Light Modern]"`.
 */
export function customColor(
  customizations: unknown,
  theme: string,
  colorId: string,
): string | undefined {
  if (!isRecord(customizations)) return undefined;
  const blocks = Object.entries(customizations).flatMap(([key, block]) =>
    key.includes(`[${theme}]`) && isRecord(block) ? [block[colorId]] : [],
  );
  const found = [...blocks, customizations[colorId]].find((value) => typeof value === 'string');
  // It goes into a picture: nothing but a colour may.
  return typeof found === 'string' && /^#[0-9a-f]{3,8}$/i.test(found) ? found : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
