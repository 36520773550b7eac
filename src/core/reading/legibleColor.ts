/** What text is on, at its least favourable, in light and in dark themes: a highlight tints it. */
const grounds = { light: [245, 245, 245], dark: [50, 50, 50] } as const;

/** The least contrast that WCAG 2.2 takes for text (success criterion 1.4.3). */
const least = 4.5;

/**
 * A colour that a person chose for one sort of theme, as it can be told apart in another: mixed with black on light
 * ground, with white on dark, no more than it takes to reach a contrast of 4.5:1.
 * @param color `#rrggbb`.
 */
export function legibleColor(color: string, ground: 'light' | 'dark'): string {
  const own = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const end = ground === 'light' ? 0 : 255;
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = own.map((part) => Math.round(part + (end - part) * share));
    if (contrast(mixed, grounds[ground]) >= least) return `#${mixed.map(hex).join('')}`;
  }
  return `#${hex(end).repeat(3)}`;
}

/** The contrast of two colours in sRGB, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hex(part: number): string {
  return part.toString(16).padStart(2, '0');
}
