/**
 * What we read of an element, in a function that runs in the page. The project's types know no DOM, so that
 * nothing of the product comes to rely on one.
 */
export interface RowElement {
  readonly className: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): { readonly textContent: string | null } | null;
}
