// Takes the pictures of the documentation from the examples: npm run screenshots
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { eventually } from '../journeys/eventually';
import { launch, type LaunchOptions, type Workbench } from '../journeys/workbench';

const examples = path.join(root, 'examples');

const look: LaunchOptions = {
  pictures: 'docs/images',
  size: { width: 1200, height: 720 },
  scale: 1.5,
  settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
};

/** What is written where, in the language of the interface. */
interface Words {
  readonly locale: 'en' | 'fr';
  /** Ends the name of a picture. */
  readonly end: string;
  /** The text that is coded, and what is hovered over in it. */
  readonly text: string;
  readonly hovered: string;
  /** A passage to tag, its kind, and what finds its theme. */
  readonly passage: string;
  readonly annotate: string;
  readonly kind: string;
  readonly theme: string;
  /** The exercise, and the sentence that is to be tagged in it. */
  readonly exercise: string;
  readonly sentence: string;
  readonly coding: string;
  readonly statistics: string;
  /** What a new edition of the text changes, and what is then to be reviewed. */
  readonly changes: readonly (readonly [string, string])[];
  readonly review: string;
  readonly lost: string;
  readonly changed: string;
  readonly now: RegExp;
}

const languages: readonly Words[] = [
  {
    locale: 'en',
    end: '',
    text: 'harbour-statement.en.md',
    hovered: 'We deplore',
    passage: 'We share a vision of a sea that divides no one.',
    annotate: 'Communiqué: Annotate…',
    kind: 'Condemnation',
    theme: 'maritime',
    exercise: 'exercise-straits-defence.en.txt',
    sentence: 'We condemn the forced',
    coding: 'Coding',
    statistics: 'Communiqué: Show Statistics',
    changes: [
      ['900 million crowns', '650 million crowns'],
      [
        '5. Aldmere stands ready to lend the Sund Islands a repair ship until\nthey have one of their own.\n\n',
        '',
      ],
    ],
    review: 'Needs review (2)',
    changed: 'Together we will contribute',
    lost: 'We condemn in the strongest',
    now: /650 million/,
  },
  {
    locale: 'fr',
    end: '-fr',
    text: 'declaration-val-clair.fr.txt',
    hovered: 'condamn',
    passage: 'Nous saluons le travail des associations de riverains',
    annotate: 'Communiqué: Annoter…',
    kind: 'Engagement',
    theme: 'environ',
    exercise: 'exercice-defense-lisane.fr.txt',
    sentence: 'Nous condamnons l’enrôlement',
    coding: 'Codage',
    statistics: 'Communiqué: Afficher les statistiques',
    changes: [
      ['16\u00A0millions', '12\u00A0millions'],
      [
        '4. Nous étudierons d’ici à la fin de 2027 les moyens d’indemniser les exploitants agricoles que prive d’eau une sécheresse déclarée.\n\n',
        '',
      ],
    ],
    review: 'À vérifier (3)',
    changed: 'chacun de nos trois États',
    lost: 'Nous étudierons',
    now: /12\u00A0millions/,
  },
];

for (const words of languages) {
  const { locale, text, exercise } = words;
  const inExamples: LaunchOptions = { ...look, locale, folder: examples };

  describe(`pictures in ${locale}`, function () {
    this.timeout(60_000);
    let workbench: Workbench;

    afterEach(() => workbench.close());

    const take = (name: string): Promise<string> => workbench.screenshot(name + words.end);

    it('a text with its annotations, the view and a hover', async () => {
      workbench = await launch({ ...inExamples, colorTheme: 'light' });
      await workbench.openText(text);
      await workbench.showView('Communiqué');
      await workbench.tree.row(text);
      await workbench.editor.hover(words.hovered);
      await take('hover');
    });

    it('the themes to choose from', async () => {
      workbench = await launch({ ...inExamples, colorTheme: 'dark' });
      await workbench.openText(text);
      await workbench.showView('Communiqué');
      await workbench.editor.selectPassage(words.passage);
      await workbench.runCommand(words.annotate);
      await workbench.quickInput.choose(words.kind);
      await workbench.quickInput.type(words.theme);
      await eventually('themes are found', async () =>
        (await workbench.quickInput.labels()).some((label) => label.includes(words.theme)),
      );
      await take('themes');
    });

    it('coding mode, with the passage that the next key tags', async () => {
      workbench = await launch({ ...inExamples, colorTheme: 'light' });
      await workbench.openText(exercise);
      await workbench.showView('Communiqué');
      await workbench.tree.row('declaration-val-clair.fr.txt');
      await workbench.editor.placeCursor(words.sentence);
      await workbench.press('Alt+Enter');
      await workbench.statusBar(words.coding).first().waitFor();
      await take('coding');
    });

    it('the statistics', async () => {
      workbench = await launch({ ...inExamples, colorTheme: 'light' });
      await workbench.openText(text);
      await workbench.showView('Communiqué');
      await workbench.tree.row(text);
      await workbench.runCommand(words.statistics);
      const panel = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await panel.locator('figure rect.leads').first().waitFor();
      await take('statistics');
    });

    it('what a new edition leaves to be reviewed', async () => {
      const sidecar = `${text}.annotations.yaml`;
      const annotations = fs.readFileSync(path.join(examples, sidecar));
      workbench = await launch({
        ...look,
        locale,
        colorTheme: 'light',
        files: { [text]: newEdition(words), [sidecar]: annotations },
      });
      await workbench.openText(text);
      await workbench.showView('Communiqué');
      await workbench.tree.row(words.review);
      await workbench.tree.click(words.changed);
      await workbench.tree.row(words.lost);
      await eventually('the proposed place is selected', async () =>
        words.now.test(await workbench.editor.selectedText()),
      );
      await (await workbench.tree.row(words.changed)).hover();
      await take('review');
    });
  });
}

/** The text with a number changed and a sentence gone. */
function newEdition({ text, changes }: Words): string {
  return changes.reduce(
    (edition, [from, to]) => {
      assert.ok(edition.includes(from), from);
      return edition.replace(from, to);
    },
    fs.readFileSync(path.join(examples, text), 'utf8'),
  );
}
