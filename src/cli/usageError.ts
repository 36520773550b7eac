import type { Message } from '../core/message';

/** Wrong use: what is wrong with the arguments, and what to do. Exit code 2. */
export class UsageError extends Error {
  constructor(readonly sentence: Message) {
    super(sentence.text);
    this.name = 'UsageError';
  }
}
