import { measure, type Measure } from '../bench/measure';
import type { Host } from './host';

/** An extension of VS Code's own that is about as large, to hold ours against. */
const other = 'JSON Language Features';

/** How long VS Code itself says that loading and activating took: its time on a busy machine, too. */
export async function measureActivation({ page, ask }: Host): Promise<Measure[]> {
  await ask('run', 'workbench.action.showRuntimeExtensions');
  const millisecondsOf = async (name: string): Promise<number> => {
    const row = page.locator('.runtime-extensions-editor .extension', { hasText: name });
    const said = (await row.first().locator('.activation-time').textContent()) ?? '';
    return Number(/(\d+)\s*ms/.exec(said)?.[1] ?? NaN);
  };
  const [own, theirs] = [await millisecondsOf('communique.'), await millisecondsOf(other)];
  return [
    measure('load and activate, as VS Code counts it', 'ms', [own], '≤ 50', (ms) => ms <= 50),
    measure(`… ${other}, of VS Code itself`, 'ms', [theirs]),
  ];
}
