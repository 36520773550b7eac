/**
 * What is ticked in a pick of several whose list is filled anew while it is open, such as for what is typed: ticks
 * stay, also of what the list no longer shows. VS Code answers new items with what was ticked before, with nothing,
 * then with what it was told; what it says after that is what a person did.
 */
export class Ticks {
  #codes: readonly string[];
  /** What VS Code was last told is ticked, and what it last said is. */
  #told: readonly string[] = [];
  #said: readonly string[] = [];
  #answered = true;

  constructor(ticked: readonly string[]) {
    this.#codes = ticked;
  }

  /** In the order of ticking, as far as they were {@link take | taken over}. */
  get codes(): readonly string[] {
    return this.#codes;
  }

  /** What is ticked now, taken over or not. */
  get now(): readonly string[] {
    if (!this.#isChanged) return this.#codes;
    const kept = this.#codes.filter(
      (code) => this.#said.includes(code) || !this.#told.includes(code),
    );
    return [...new Set([...kept, ...this.#said])];
  }

  add(code: string): void {
    if (!this.#codes.includes(code)) this.#codes = [...this.#codes, code];
  }

  remove(code: string): void {
    this.#codes = this.#codes.filter((one) => one !== code);
  }

  /** The list was filled, and VS Code told that of it these are ticked. */
  tell(shown: readonly string[]): void {
    this.#answered = shown.length === 0 && this.#told.length === 0;
    this.#told = shown;
    this.#said = shown;
  }

  /** VS Code says what is ticked in the list. */
  hear(shown: readonly string[]): void {
    this.#said = shown;
    this.#answered ||= shown.join('\n') === this.#told.join('\n');
  }

  /** Takes over what was ticked and unticked by hand since the list was filled; whether anything was. */
  take(): boolean {
    if (!this.#isChanged) return false;
    this.#codes = this.now;
    this.#told = this.#said;
    return true;
  }

  get #isChanged(): boolean {
    return this.#answered && this.#said.join('\n') !== this.#told.join('\n');
  }
}
