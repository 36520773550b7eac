const ending = '.annotations.yaml';

/** Whether `name` is a file name of a sidecar. */
export function isSidecarName(name: string): boolean {
  return name.length > ending.length && name.endsWith(ending);
}

/**
 * The file name of the sidecar of the text `textName`: `a.txt.annotations.yaml`, or for one coder's
 * own `a.txt.ana.annotations.yaml`. What a file name cannot hold becomes `-` in the coder's part.
 */
export function sidecarNameOf(textName: string, coder = ''): string {
  const part = fileNamePart(coder);
  return textName + (part && `.${part}`) + ending;
}

/**
 * The file names that the text of a sidecar may have, the likelier first: `a.txt.ana.annotations.yaml`
 * belongs to `a.txt.ana` or, as the own sidecar of the coder `ana`, to `a.txt`. The key `text` of the
 * sidecar decides. Empty where `name` is not that of a sidecar.
 */
export function textNamesOf(name: string): string[] {
  if (!isSidecarName(name)) return [];
  const whole = name.slice(0, -ending.length);
  const dot = whole.lastIndexOf('.');
  return dot > 0 ? [whole, whole.slice(0, dot)] : [whole];
}

/** Without dots, which separate the parts, and without what a file system or a shell would refuse. */
function fileNamePart(coder: string): string {
  return coder
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
