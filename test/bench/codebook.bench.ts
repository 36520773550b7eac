import { builtinCodebook } from '../../src/core/codebook/builtin';
import { checkAnnotation } from '../../src/core/codebook/checkAnnotation';
import { readCodebook } from '../../src/core/codebook/readCodebook';
import { searchKey } from '../../src/core/codebook/searchKey';
import { themeSearch } from '../../src/core/codebook/themeSearch';
import { readThemes } from '../../src/core/importing/readThemes';
import { yaml } from '../../src/core/yaml';
import { measure, median, times, type Measure } from './measure';

const count = 5000;
const words = ['sécurité', 'défense', 'energy', 'trade', 'œuvre', 'navires', 'accord', 'border'];
const queries = ['d', 'de', 'def', 'défen', 'defense 17', '12', '1234', 'accord bord', 'zzz'];

const annotation = {
  ...{ id: 'aaaaaaaa', kind: 'commitment', coder: '', created: '' },
  anchor: { start: 0, end: 1, quote: 'x', prefix: '', suffix: '' },
};

/** A thesaurus as large as EuroVoc, in three levels, with labels in two languages. */
function largeCodebook(): string {
  const themes = Array.from({ length: count }, (_, i) => {
    const pick = (step: number) => words[(i * step + step) % words.length]!;
    const parent = i < 20 ? '' : `\n    parent: "${i < 150 ? i % 20 : 20 + (i % 130)}"`;
    return `  "${i}":\n    label: { en: "${pick(3)} ${pick(5)} ${i}", fr: "${pick(7)} de la ${pick(1)} ${i}" }${parent}\n`;
  });
  return `communique: 1\nextends: kinds\nthemes:\n${themes.join('')}`;
}

/**
 * Measures a codebook of 5,000 themes: reading it, held against the parsing of its YAML alone by the
 * package `yaml`; preparing the search, and searching at every key, held against a scan of all labels.
 */
export async function measureCodebook(): Promise<Measure[]> {
  const source = largeCodebook();
  const parsing = median(
    await times(5, () => yaml().parseDocument(source, { schema: 'failsafe', uniqueKeys: false })),
  );
  const reading = await times(5, () => readCodebook(source));
  const { codebook } = readCodebook(source);
  const preparing = await times(5, () => themeSearch(codebook!, 'fr'));
  const search = themeSearch(codebook!, 'fr');
  const labels = [...codebook!.themes.values()].map((theme) =>
    Object.values(theme.labels).join(' '),
  );
  const scanning = median(
    await times(9, () => {
      for (const query of queries) {
        labels.filter((label) => searchKey(label).includes(searchKey(query)));
      }
    }),
  );
  const searching = await times(9, () => {
    for (const query of queries) search.find(query, 301);
  });
  const table = `code,parent,label_en,label_fr\n${labels.map((label, i) => `${i},,${label},x\n`).join('')}`;
  const importing = await times(5, () => readThemes(table));
  const coded = (code: string) => ({ ...annotation, themes: [code] });
  const checking = async (code: string) => {
    const all = await times(5, () => {
      for (let i = 0; i < 10_000; i++) checkAnnotation(coded(code), builtinCodebook);
    });
    return median(all);
  };
  const [right, wrong] = [await checking('0816'), await checking('9999')];
  const perQuery = searching.map((ms) => ms / queries.length);
  return [
    measure(`codebook of ${count} themes, read`, 'ms', reading),
    measure(
      'the same, times the parsing of its YAML alone',
      '×',
      reading.map((ms) => ms / parsing),
      '≤ 0.5',
      (ratio) => ratio <= 0.5,
    ),
    measure('its search, prepared', 'ms', preparing),
    measure('its search, a query', 'ms', perQuery),
    measure(
      'the same, times a scan of all labels without index',
      '×',
      searching.map((ms) => ms / scanning),
      '≤ 0.5',
      (ratio) => ratio <= 0.5,
    ),
    measure('checking a code that is unknown, times one that is known', '×', [wrong / right]),
    measure(`${count} themes, imported from CSV`, 'ms', importing),
  ];
}
