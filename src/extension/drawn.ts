/**
 * How long VS Code takes to draw what it was just told, in milliseconds, on a slow machine. It is told in messages
 * that leave only while nothing else is done here.
 */
const drawing = 50;

/** Resolves when what was announced can be seen. What is in nobody's sight waits for it. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, drawing));
}
