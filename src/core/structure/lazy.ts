/** Makes something at its first use and keeps it: a pattern costs nothing before a text is read. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
