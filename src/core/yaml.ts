import type * as Yaml from 'yaml';

declare const require: (name: 'yaml') => typeof Yaml;

/**
 * The package `yaml`, loaded at first use: what we wrote ourselves is read without it, and loading it
 * would be half of the time in which the extension starts.
 */
export function yaml(): typeof Yaml {
  return require('yaml');
}
