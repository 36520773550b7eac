// Takes the pictures of the documentation from the examples: npm run screenshots
import * as path from 'node:path';
import { root } from '../../scripts/root.mjs';
import { eventually } from '../journeys/eventually';
import { launch, type LaunchOptions, type Workbench } from '../journeys/workbench';

const options: LaunchOptions = {
  folder: path.join(root, 'examples'),
  pictures: 'docs/images',
  size: { width: 1200, height: 720 },
  scale: 1.5,
  settings: { 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
};

describe('pictures', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  afterEach(() => workbench.close());

  it('a text with its annotations, the view and a hover', async () => {
    workbench = await launch({ ...options, colorTheme: 'light' });
    await workbench.openText('harbour-statement.en.md');
    await workbench.showView('Communiqué');
    await workbench.tree.row('harbour-statement.en.md');
    await workbench.editor.hover('We deplore');
    await workbench.screenshot('hover');
  });

  it('the themes to choose from', async () => {
    workbench = await launch({ ...options, colorTheme: 'dark' });
    await workbench.openText('harbour-statement.en.md');
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

  it('the same in French', async () => {
    workbench = await launch({ ...options, locale: 'fr' });
    await workbench.openText('declaration-val-clair.fr.txt');
    await workbench.showView('Communiqué');
    await workbench.tree.row('declaration-val-clair.fr.txt');
    await workbench.editor.hover('condamn');
    await workbench.screenshot('hover-fr');
  });
});
