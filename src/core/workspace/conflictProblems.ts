import type { Annotation } from '../annotation/annotation';
import { message, type Message } from '../message';
import type { Problem } from '../problem';

/** What a merge left to be decided of an annotation; one problem at most for each kind of decision. */
export function conflictProblems({ conflicts = {} }: Annotation): Omit<Problem, 'range'>[] {
  const { removed, twin, ...fields } = conflicts;
  const keys = Object.keys(fields).join(', ');
  const sentences: Message[] = [];
  if (keys !== '') {
    sentences.push(
      message(
        'Both sides of a merge changed {keys} of this annotation. The values that were not taken are kept here: choose the right ones, then delete the key "conflicts".',
        { keys },
      ),
    );
  }
  if (removed) {
    sentences.push(
      message(
        'One side of a merge removed this annotation, and the other changed it. Remove it, or keep it and delete the key "conflicts".',
      ),
    );
  }
  if (twin !== undefined) {
    sentences.push(
      message(
        'Both sides of a merge gave the id "{id}" to an annotation of their own, so this one has a new id. Remove one if they are the same; then delete the key "conflicts".',
        { id: twin },
      ),
    );
  }
  return sentences.map((sentence) => {
    return { severity: 'warning', code: 'annotation-conflict', message: sentence };
  });
}
