import security from '../../../codebooks/security.json';
import type { Theme } from './codebook';

let themes: ReadonlyMap<string, Theme> | undefined;

/** Themes of security policy, our own, with definitions in English and French; made at first use. */
export function securityThemes(): ReadonlyMap<string, Theme> {
  return (themes ??= new Map(security.themes.map((row) => [row[0]!, themeOf(row)])));
}

/** A row has the values of `columns`, in this order; empty where there is none. */
function themeOf(row: readonly string[]): Theme {
  const [code = '', parent = '', ...texts] = row;
  const pair = (at: number) => {
    const [en = '', fr = ''] = texts.slice(at, at + 2);
    return en === '' ? undefined : { en, fr };
  };
  const [when, whenNot] = [pair(4), pair(6)];
  return {
    code,
    labels: pair(0) ?? {},
    descriptions: pair(2) ?? {},
    ...(parent !== '' && { parent }),
    ...(when && { when }),
    ...(whenNot && { whenNot }),
  };
}
