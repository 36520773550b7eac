import { message } from '../core/message';
import type { Options } from './parseOptions';
import { UsageError } from './usageError';

/** The value of `--language`, English where it is not given. @throws UsageError for what is no language. */
export function languageOf(options: Options): string {
  const language = options.value('language') ?? 'en';
  if (/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language)) return language;
  const text = message('"{key}" is no language. Write its two-letter code, such as en or fr.', {
    key: language,
  });
  throw new UsageError(text);
}
