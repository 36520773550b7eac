// Takes the pictures of the documentation from the examples: npm run screenshots
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { eventually } from '../journeys/eventually';
import { launch, type LaunchOptions, type Workbench } from '../journeys/workbench';

const examples = path.join(root, 'examples');
const statement = 'harbour-statement.en.md';

const look: LaunchOptions = {
  pictures: 'docs/images',
  size: { width: 1200, height: 720 },
  scale: 1.5,
  settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
};
const inExamples: LaunchOptions = { ...look, folder: examples };

describe('pictures', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  afterEach(() => workbench.close());

  it('a text with its annotations, the view and a hover', async () => {
    workbench = await launch({ ...inExamples, colorTheme: 'light' });
    await workbench.openText(statement);
    await workbench.showView('Communiqué');
    await workbench.tree.row(statement);
    await workbench.editor.hover('We deplore');
    await workbench.screenshot('hover');
  });

  it('the themes to choose from', async () => {
    workbench = await launch({ ...inExamples, colorTheme: 'dark' });
    await workbench.openText(statement);
    await workbench.showView('Communiqué');
    await workbench.editor.selectPassage('We share a vision of a sea that divides no one.');
    await workbench.runCommand('Communiqué: Annotate…');
    await workbench.quickInput.choose('Condemnation');
    await workbench.quickInput.type('maritime');
    await eventually('themes are found', async () =>
      (await workbench.quickInput.labels()).some((label) => label.includes('maritime')),
    );
    await workbench.screenshot('themes');
  });

  it('coding mode, with the passage that the next key tags', async () => {
    workbench = await launch({ ...inExamples, colorTheme: 'light' });
    await workbench.openText('exercise-straits-defence.en.txt');
    await workbench.showView('Communiqué');
    await workbench.tree.row('declaration-val-clair.fr.txt');
    await workbench.editor.placeCursor('We condemn the forced');
    await workbench.press('Alt+Enter');
    await workbench.statusBar('Coding').first().waitFor();
    await workbench.screenshot('coding');
  });

  it('the statistics', async () => {
    workbench = await launch({ ...inExamples, colorTheme: 'light' });
    await workbench.openText(statement);
    await workbench.showView('Communiqué');
    await workbench.tree.row(statement);
    await workbench.runCommand('Communiqué: Show Statistics');
    const panel = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await panel.locator('figure rect.leads').first().waitFor();
    await workbench.screenshot('statistics');
  });

  it('what a new edition leaves to be reviewed', async () => {
    const sidecar = `${statement}.annotations.yaml`;
    const annotations = fs.readFileSync(path.join(examples, sidecar));
    workbench = await launch({
      ...look,
      colorTheme: 'light',
      files: { [statement]: newEdition(), [sidecar]: annotations },
    });
    await workbench.openText(statement);
    await workbench.showView('Communiqué');
    await workbench.tree.row('Needs review (2)');
    await workbench.tree.click('Together we will contribute');
    await workbench.tree.row('We condemn in the strongest');
    assert.match(await workbench.editor.selectedText(), /650 million/);
    await (await workbench.tree.row('Together we will contribute')).hover();
    await workbench.screenshot('review');
  });

  it('a text with its annotations, in French', async () => {
    workbench = await launch({ ...inExamples, locale: 'fr' });
    await workbench.openText('declaration-val-clair.fr.txt');
    await workbench.showView('Communiqué');
    await workbench.tree.row('declaration-val-clair.fr.txt');
    await workbench.editor.hover('condamn');
    await workbench.screenshot('hover-fr');
  });
});

/** The statement with a number changed and a sentence gone. */
function newEdition(): string {
  const changes: readonly (readonly [string, string])[] = [
    ['900 million crowns', '650 million crowns'],
    [
      '5. Aldmere stands ready to lend the Sund Islands a repair ship until\nthey have one of their own.\n\n',
      '',
    ],
  ];
  return changes.reduce(
    (text, [from, to]) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    },
    fs.readFileSync(path.join(examples, statement), 'utf8'),
  );
}
