import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { launch, type Workbench } from './workbench';

const statement = `Déclaration commune sur le port de Sarn

Sarn, le 3 septembre 2026

Nous, les ministres des Affaires étrangères d’Aland et de Borland, nous sommes réunis à Sarn le 3 septembre 2026
avec l’Organisation pour la sécurité et la coopération en Europe (OSCE).

La paix en mer

1. Nous condamnons fermement la rupture du câble de Sarn. Nous nous engageons à le réparer d’ici la fin de 2026.

2. Nous appelons tous les États à :

• protéger les câbles ;
• prévenir l’OSCE.

Le commerce

3. Nous saluons les travaux de l’OSCE. Nous réaffirmons notre attachement à la résolution 2397 (2017) du Conseil de
sécurité.
`;

describe('the language mode', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await launch({
      files: {
        'sarn.txt': statement,
        'autre.txt': statement,
        'jamais.txt': statement,
        'courses.txt': 'Du pain, du lait, des œufs.\n',
      },
      settings: { 'communique.recognition': 'ask' },
      locale: 'fr',
      size: { width: 1280, height: 900 },
    });
  });
  after(async () => {
    await workbench?.close();
  });

  const question = (file: string): string => `${file} semble être un texte diplomatique`;
  /** A message may still move when it is clicked on a busy machine: again, then. */
  const answer = async (file: string, button: string): Promise<void> => {
    const toast = await workbench.notification(question(file));
    const choice = toast.getByRole('button', { name: button, exact: true });
    await eventually('the message is gone', async () => {
      await choice.click({ timeout: 1000 }).catch(() => undefined);
      return !(await toast.isVisible());
    });
  };
  const language = (name: string): Promise<void> =>
    eventually(
      `the language is ${name}`,
      async () => (await workbench.statusBar(name).count()) === 1,
    );

  /** Shows the text that all tests but the last are about, unless it is shown: each can be run alone. */
  const showStatement = async (): Promise<void> => {
    if (await workbench.page.locator('.tab.active', { hasText: 'sarn.txt' }).isVisible()) return;
    await workbench.openText('sarn.txt');
    await answer('sarn.txt', 'Oui');
    await language('Communiqué');
  };

  it('asks once for a file that is a communiqué, and makes it one', async () => {
    await workbench.openText('courses.txt');
    await showStatement();
  });

  it('selects by key from the word to the section', async () => {
    await showStatement();
    await workbench.editor.placeCursor('rupture');
    const found: string[] = [];
    let last = await workbench.editor.selectedText();
    while (!last.includes('La paix en mer')) {
      const before = last;
      await workbench.press('Shift+Alt+ArrowRight');
      await eventually('the selection grows', async () => {
        last = await workbench.editor.selectedText();
        return last !== before;
      });
      found.push(last.trim());
    }
    const expected = [
      /^rupture$/,
      /^Nous condamnons fermement la rupture du câble de Sarn\.$/,
      /Nous condamnons fermement[^]*fin de 2026\.$/,
      /^La paix en mer[^]*prévenir l’OSCE\.$/,
    ];
    const order = expected.map((unit) => found.findIndex((words) => unit.test(words)));
    assert.ok(
      order.every((place, i) => place >= 0 && (i === 0 || place > order[i - 1]!)),
      JSON.stringify(found),
    );
  });

  it('shows the sections in the breadcrumbs, and what an abbreviation stands for', async () => {
    await showStatement();
    await workbench.editor.placeCursor('travaux');
    const breadcrumbs = workbench.page.locator('.breadcrumbs-control');
    await eventually(
      'the breadcrumbs show where the cursor is',
      async () => /Le commerce[^]*3\. Nous saluons/.test(await breadcrumbs.innerText()),
      () => breadcrumbs.innerText(),
    );
    const hover = await workbench.editor.hover('OSCE. Nous');
    assert.match(hover, /Organisation pour la sécurité et la coopération en Europe \(ligne 6\)/);
    await workbench.screenshot('language-mode');
    await workbench.editor.hoverLink('ligne 6').click();
    await eventually('the cursor is at the definition', async () => {
      return (await workbench.statusBar(/^L 6, col 67$/).count()) === 1;
    });
  });

  it('lists the keys of coding mode by their French titles', async () => {
    await showStatement();
    await workbench.press('Alt+Enter');
    await workbench.statusBar('Codage').waitFor();
    await workbench.press('h');
    await eventually('the keys are listed', async () => {
      if (!(await workbench.quickInput.isOpen())) return false;
      const labels = await workbench.quickInput.labels();
      return labels.includes('Engagement') && labels.includes('Aller à la phrase suivante');
    });
    await workbench.quickInput.cancel();
    await workbench.editor.focus();
    await workbench.press('Alt+Enter');
    await workbench.statusBar('Codage').waitFor({ state: 'hidden' });
  });

  it('leaves a file alone for which it is told to, and stops asking', async () => {
    await workbench.openText('autre.txt');
    await answer('autre.txt', 'Pas ce fichier');
    await language('Texte brut');
    await workbench.openText('jamais.txt');
    await answer('jamais.txt', 'Ne plus demander');
    await language('Texte brut');
  });
});
