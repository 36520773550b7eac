import { stringify } from 'yaml';
import { readSidecar } from '../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../src/core/sidecar/writeSidecar';
import { SidecarFile } from '../../src/core/workspace/sidecarFile';
import { sha256 } from '../../src/core/text/sha256';
import { LocalStore } from '../support/localStore';
import { TemporaryFolder } from '../support/temporaryFolder';
import { annotationsOf } from './annotated';
import { longText } from './longText';
import { measure, median, timed, times, type Measure } from './measure';

/** Measures reading a sidecar of 10,000 annotations, and saving a change of one of them. */
export async function measureSidecar(): Promise<Measure[]> {
  const text = longText(2_000_000);
  const annotations = annotationsOf(text, 10_000);
  const content = { textName: 'a.txt', sha256: sha256(text), annotations };
  const yaml = writeSidecar(undefined, content);
  const bytes = new TextEncoder().encode(yaml);
  const json = JSON.stringify(content);
  const megabytes = `${(bytes.length / 1e6).toFixed(1)} MB`;

  // In turns, so that whatever else the machine does falls on both.
  const read: number[] = [];
  const parsed: number[] = [];
  for (let run = 0; run < 25; run++) {
    read.push(timed(() => readSidecar(bytes)).ms);
    parsed.push(timed(() => JSON.parse(json) as unknown).ms);
  }
  const ratios = read.map((ms, i) => ms / parsed[i]!);

  const saves = await saveTimes(bytes);
  const printed = await times(3, () => stringify(content));
  return [
    measure(`read a canonical sidecar of 10,000 annotations (${megabytes})`, 'ms', read),
    measure('… JSON.parse of the same data', 'ms', parsed),
    measure('… times JSON.parse', '×', ratios, '≤ 4', (ratio) => ratio <= 4),
    measure(
      'save one changed annotation among 10,000, flush included',
      'ms',
      saves,
      '≤ 60',
      (ms) => ms <= 60,
    ),
    measure('… yaml.stringify of the same data', 'ms', printed),
    measure(
      '… part of yaml.stringify',
      '×',
      saves.map((ms) => ms / median(printed)),
      '≤ 0.1',
      (part) => part <= 0.1,
    ),
  ];
}

async function saveTimes(bytes: Uint8Array): Promise<number[]> {
  const folder = new TemporaryFolder({ 'a.txt.annotations.yaml': bytes });
  try {
    const file = new SidecarFile(`${folder.path}/a.txt.annotations.yaml`, new LocalStore());
    await file.load();
    const { textName, sha256 } = file.reading!.sidecar;
    let turn = 0;
    return await times(25, async () => {
      const before = file.annotations.sorted[(turn * 397) % file.annotations.size]!;
      file.apply([{ before, after: { ...before, note: `Seen ${turn++} times.` } }]);
      await file.save(
        () => ({ textName, sha256 }),
        () => undefined,
      );
      if (file.failure) throw new Error(file.failure.text);
    });
  } finally {
    folder.remove();
  }
}
