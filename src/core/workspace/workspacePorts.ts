import type { ChangingPorts } from './changing';
import type { TextSource } from './readText';
import type { Presence } from './recodingPorts';

/** What the workspace needs of the world. */
export interface WorkspacePorts extends ChangingPorts, TextSource {
  readonly files: ChangingPorts['files'];
  /** Lets others run: long work pauses so every few milliseconds. Without it, it does not. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Lets what was announced be drawn, before it is written. Without it, writing begins at once. */
  readonly drawn?: (() => Promise<void>) | undefined;
  /** Without it, this process takes itself for the only one that changes codes. */
  readonly presence?: Presence | undefined;
}

/** The {@link Presence} of a process that shares its files with no other. */
export const onlyOne: Presence = { self: '', isRunning: () => false };
