import french from '../../l10n/bundle.l10n.fr.json';
import { english, type Translate } from '../core/message';

/**
 * The language of messages, as POSIX has it: LC_ALL, else LC_MESSAGES, else LANG
 * (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html). French, or English for
 * every other.
 */
export function translateFor(env: Readonly<Record<string, string | undefined>>): Translate {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  return /^fr(?![a-z])/i.test(locale ?? '') ? toFrench : english;
}

const bundle: Readonly<Record<string, string>> = french;

const toFrench: Translate = (text, args) =>
  english(Object.hasOwn(bundle, text) ? bundle[text]! : text, args);
