// The tables that soak and bench print.
import * as os from 'node:os';

/**
 * A table in Markdown, as prettier sets it.
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => width(row[i]))));
  /** @param {string[]} row */
  const line = (row) =>
    `| ${row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell))).join(' | ')} |`;
  return [line(head), line(widths.map((n) => '-'.repeat(n))), ...rows.map(line)].join('\n');
}

/** @param {string | undefined} cell */
function width(cell = '') {
  return Array.from(cell).length;
}

/** The machine that figures were reached on. */
export function machine() {
  const cpus = os.cpus();
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  const cores = `${cpus.length} × ${cpus[0]?.model.trim() ?? os.arch()}`;
  return `${cores}, ${gigabytes} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}
