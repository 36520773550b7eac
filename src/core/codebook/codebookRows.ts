import type { Codebook, Kind, Labels, Theme } from './codebook';
import { unused, type CodeUses, type Uses } from './codeUses';

/** A kind or theme, as `communique codebook` lists it. */
export interface CodebookRow extends Uses {
  readonly type: 'kind' | 'theme';
  readonly code: string;
  /** Whether the codebook has it; annotations may use others. */
  readonly known: boolean;
  readonly labels: Labels;
  readonly parent?: string | undefined;
  readonly deprecated: boolean;
  readonly replacedBy: readonly string[];
}

/**
 * All kinds, then all themes, each in the order of the codebook with those that only annotations have
 * after them, in the order in which these use them; with how often each is used.
 */
export function codebookRows(codebook: Codebook, uses: CodeUses): CodebookRow[] {
  return [
    ...rowsOf('kind', codebook.kinds, uses.kinds),
    ...rowsOf('theme', codebook.themes, uses.themes),
  ];
}

function rowsOf(
  type: CodebookRow['type'],
  items: ReadonlyMap<string, Kind | Theme>,
  uses: ReadonlyMap<string, Uses>,
): CodebookRow[] {
  const rows = [...items.values()].map((item): CodebookRow => {
    const theme: Partial<Theme> = 'strengths' in item ? {} : item;
    const { parent, deprecated = false, replacedBy = [] } = theme;
    const { code, labels } = item;
    const row = { type, code, known: true, labels, deprecated, replacedBy };
    return { ...row, ...(uses.get(code) ?? unused), ...(parent !== undefined && { parent }) };
  });
  for (const [code, used] of uses) {
    if (items.has(code)) continue;
    rows.push({ type, code, known: false, labels: {}, deprecated: false, replacedBy: [], ...used });
  }
  return rows;
}
