import { sameBytes } from '../bytes';
import { codesOf, journalName, relativeTo, type Journal } from '../recoding/journal';
import type { Recoding } from '../recoding/recoding';
import { writeSidecar } from '../sidecar/writeSidecar';
import type { RecodingStep } from './history';
import type { RecodingPorts } from './recodingPorts';
import type { SidecarFile } from './sidecarFile';

/**
 * What is to be known of a step so that another process can complete it, or take it back.
 * @param recoding None where the step takes something back, or does it again.
 */
export function journalOf(
  { homes, codebooks, sidecars }: RecodingStep,
  recoding: Recoding | undefined,
  { presence, shelf, files, now }: RecodingPorts,
): Journal {
  const journal = files.sibling(homes[0]!, journalName);
  return {
    owner: presence.self,
    began: now().getTime(),
    back: false,
    homes: homes.map((home) => relativeTo(journal, home)),
    recoding,
    codebooks: codebooks.map((change) => ({ ...change, file: relativeTo(journal, change.file) })),
    sidecars: sidecars.map(({ sidecar, text, changes }) => ({
      sidecar: relativeTo(journal, sidecar),
      codes: changes.flatMap(({ before, after }) =>
        before && after ? [codesOf({ before, after })] : [],
      ),
      was: oddForm(shelf.sidecar(sidecar, text)),
    })),
  };
}

/** What a sidecar holds, where it is not what we would write: undone by its codes it would be that. */
function oddForm({ reading, bytes }: SidecarFile): string | undefined {
  if (!reading || !bytes) return undefined;
  const { sidecar } = reading;
  const ours = new TextEncoder().encode(writeSidecar(sidecar, sidecar));
  if (sameBytes(ours, bytes)) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
