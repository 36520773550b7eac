import { builtinKinds } from '../../src/core/codebook/builtin';
import type { Codebook, Theme } from '../../src/core/codebook/codebook';
import { annotationPlaces } from '../../src/core/documents/annotationPlaces';
import { codeFixes } from '../../src/core/documents/codeFixes';
import { completeCodebook } from '../../src/core/documents/completeCodebook';
import { completeSidecar } from '../../src/core/documents/completeSidecar';
import { hoverSidecar } from '../../src/core/documents/hover';
import { prepareThemes } from '../../src/core/documents/themeCompletions';
import { english } from '../../src/core/message';
import { writeSidecar } from '../../src/core/sidecar/writeSidecar';
import { annotationsOf } from './annotated';
import { longText } from './longText';
import { measure, times, type Measure } from './measure';

/** Measures what an editor asks of a sidecar of 10,000 annotations and a codebook of 5,000 themes. */
export async function measureDocuments(): Promise<Measure[]> {
  const text = longText(2_000_000);
  const content = { textName: 'a.txt', sha256: '', annotations: annotationsOf(text, 10_000) };
  const written = writeSidecar(undefined, content).replace(/\.\.\.\n$/, '');
  const typed = `${written}- id: "z"\n  kind: "condemnation"\n  themes: ["comm`;
  const codebook = codebookOf(5000);
  const source = codebookText(codebook);
  const reader = { language: 'fr', translate: english };
  const typedIn = (what: string) => (): unknown =>
    completeSidecar(typed + what, typed.length + what.length, codebook, 'fr');
  const fast = (what: string, values: readonly number[]): Measure =>
    measure(what, 'ms', values, '≤ 50', (ms) => ms <= 50);
  return [
    measure(
      'prepare the search in 5,000 themes, once an edition',
      'ms',
      await times(5, () => {
        prepareThemes({ ...codebook }, 'fr');
      }),
    ),
    fast(
      'complete a theme of 5,000 in a sidecar of 10,000 annotations',
      await times(25, typedIn('')),
    ),
    fast('… by several words', await times(25, typedIn('erce ext'))),
    fast(
      '… and in a codebook of 5,000 themes',
      await times(25, () => completeCodebook(source, source.length, codebook, 'fr')),
    ),
    fast(
      'say what a code there means',
      await times(25, () => hoverSidecar(typed, typed.length - 20, codebook, reader)),
    ),
    fast(
      'look for quick fixes there',
      await times(25, () => codeFixes(typed, typed.length, typed.length, codebook, 'fr')),
    ),
    measure(
      'find where 10,000 annotations begin, for CodeLens',
      'ms',
      await times(10, () => annotationPlaces(typed)),
    ),
  ];
}

function codebookOf(count: number): Codebook {
  const themes = new Map<string, Theme>();
  for (let i = 0; i < count; i++) {
    const code = String(100_000 + i);
    const labels = { en: `theme ${i} of foreign trade`, fr: `thème ${i} du commerce extérieur` };
    const theme = { code, labels, descriptions: {} };
    themes.set(code, i < 20 ? theme : { ...theme, parent: String(100_000 + (i % 20)) });
  }
  return { kinds: builtinKinds, themes };
}

/** The codebook as a file, at whose end a parent is being written. */
function codebookText({ themes }: Codebook): string {
  const entries = [...themes.values()].map(
    ({ code, labels, parent = '' }) =>
      `  "${code}":\n    label: {en: "${labels['en']}", fr: "${labels['fr']}"}\n    parent: "${parent}"\n`,
  );
  return `extends: kinds\nthemes:\n${entries.join('')}  "new":\n    parent: "comm`;
}
