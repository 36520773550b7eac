/** What the command line touches, the files aside. Tests give their own. */
export interface CliIo {
  /** The working folder, absolute: paths are read and printed relative to it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Aborted when the user gives up. */
  readonly signal: AbortSignal;
}

export interface Output {
  /** Resolves when more can be written. @throws OutputClosed once nobody reads any more. */
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
}

/** Whoever read the output has gone, as `head` does: no error, and no reason to go on. */
export class OutputClosed extends Error {}

/**
 * 0 done, 1 problems found, 2 wrong use; 129 no merge was made, as git wants to be told by a merge
 * driver (https://git-scm.com/docs/gitattributes#_defining_a_custom_merge_driver).
 */
export type ExitCode = 0 | 1 | 2 | 129;
