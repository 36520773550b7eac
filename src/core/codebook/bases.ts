import { builtinCodebook, builtinKinds, eurovocThemes } from './builtin';
import type { Codebook } from './codebook';
import { securityThemes } from './security';

/** What `extends` may name besides files. */
export const bases: ReadonlyMap<string, () => Codebook> = new Map([
  ['builtin', () => builtinCodebook],
  ['kinds', () => ({ kinds: builtinKinds, themes: new Map() })],
  ['eurovoc', () => ({ kinds: new Map(), themes: eurovocThemes })],
  ['security', () => ({ kinds: new Map(), themes: securityThemes() })],
]);
