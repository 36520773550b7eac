// A process that adds annotations to a sidecar, one save each, as a window does.
//   node adder.js SIDECAR NAME COUNT
import { SidecarFile } from '../../../src/core/workspace/sidecarFile';
import { LocalStore } from '../../support/localStore';

async function add(sidecar: string, name: string, count: number): Promise<void> {
  const file = new SidecarFile(sidecar, new LocalStore());
  await file.load();
  for (let i = 0; i < count; i++) {
    const anchor = { start: i, end: i + 4, quote: 'word', prefix: '', suffix: '' };
    const id = `${name}${i}`;
    const rest = { kind: 'commitment', themes: [], anchor, coder: name, created: '' };
    file.apply([{ after: { id, ...rest } }]);
    const header = () => ({ textName: 'a.txt', sha256: '' });
    while (file.unsaved) await file.save(header, () => undefined);
  }
}

const [sidecar, name, count] = process.argv.slice(2);
void add(sidecar!, name!, Number(count));
