import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { writeSidecar } from '../../src/core/sidecar/writeSidecar';
import { PlainText } from '../../src/core/text/plainText';
import { sha256 } from '../../src/core/text/sha256';
import { AnnotationWorkspace } from '../../src/core/workspace/annotationWorkspace';
import { LocalStore } from '../support/localStore';
import { TemporaryFolder } from '../support/temporaryFolder';
import { annotationsOf } from './annotated';
import { longText } from './longText';
import { measure, timed, times, type Measure } from './measure';

/** A workspace on the files of this machine. */
export function workspace(): AnnotationWorkspace {
  return new AnnotationWorkspace({
    files: new LocalStore(),
    now: () => new Date(),
    random: (bytes) => crypto.getRandomValues(bytes),
    coder: () => 'ana',
    ownSidecar: () => false,
  });
}

/** Measures the work of the workspace with a text of 10,000 annotations, and with 5,000 sidecars. */
export async function measureWorkspace(): Promise<Measure[]> {
  return [...(await measureLargeText()), ...measureManySidecars()];
}

async function measureLargeText(): Promise<Measure[]> {
  const text = longText(2_000_000);
  const content = {
    textName: 'a.txt',
    sha256: sha256(text),
    annotations: annotationsOf(text, 10_000),
  };
  const folder = new TemporaryFolder({
    'a.txt': text.text,
    'a.txt.annotations.yaml': writeSidecar(undefined, content),
  });
  const uri = `${folder.path}/a.txt`;
  const made = workspace();
  try {
    await made.showText(uri, new PlainText(text.text), false);
    if (made.annotationsOf(uri).length !== 10_000) throw new Error('not read');
    const edits: number[] = [];
    let turn = 0;
    const saves = await times(15, async () => {
      const placed = made.annotationsOf(uri)[(turn * 397) % 10_000]!;
      const note = `Seen ${turn++} times.`;
      edits.push(timed(() => made.edit([placed], () => ({ note }))).ms);
      await made.settled();
      const [file] = made.sidecarsOf(uri);
      if (file?.failure) throw new Error(file.failure.text);
    });
    const keys = Array.from({ length: 300 }, (_, i) => {
      const at = 1_000_000 + i;
      const change = { start: at, end: at, text: 'a' };
      return timed(() => {
        made.editText(uri, [change], false, true);
      }).ms;
    });
    const settled = await times(5, async () => {
      made.editText(uri, [{ start: 5, end: 5, text: 'a' }], false, true);
      await made.settleText(uri);
      return made.annotationsOf(uri);
    });
    return [
      measure('a keystroke in a text with 10,000 annotations (2 MB)', 'ms', keys, '≤ 1', (ms) => {
        return ms <= 1;
      }),
      measure('… and once the keys rest, all places anew', 'ms', settled),
      measure('an edit of one of them in an open window', 'ms', edits),
      measure('… until it is on disk', 'ms', saves),
    ];
  } finally {
    made.dispose();
    folder.remove();
  }
}

/** What the process that reads the sidecars tells. */
export interface ColdReading {
  readonly ms: number;
  readonly annotations: number;
  /** The most memory that it ever held. */
  readonly megabytes: number;
}

function measureManySidecars(): Measure[] {
  const text = longText(20_000);
  const folder = new TemporaryFolder();
  try {
    for (let i = 0; i < 5000; i++) {
      const textName = `statement-${i}.txt`;
      const annotations = annotationsOf(text, 20).map((annotation, n) => {
        return { ...annotation, id: `s${i}n${n}` };
      });
      const yaml = writeSidecar(undefined, { textName, sha256: '', annotations });
      folder.write(`${i % 50}/${textName}.annotations.yaml`, yaml);
    }
    const readings = Array.from({ length: 5 }, (): ColdReading => {
      const program = path.join(__dirname, 'readMany.js');
      const { stdout, stderr } = spawnSync(process.execPath, [program, folder.path], {
        encoding: 'utf8',
      });
      const reading = JSON.parse(stdout || `"${stderr}"`) as ColdReading;
      if (reading.annotations !== 100_000) throw new Error(stdout + stderr);
      return reading;
    });
    const [ms, megabytes] = [
      readings.map((reading) => reading.ms),
      readings.map((reading) => reading.megabytes),
    ];
    return [
      measure('5,000 sidecars of 20, in a new process', 'ms', ms, '≤ 2,000', (n) => n <= 2000),
      measure('… most memory', 'MB', megabytes, '≤ 300', (n) => n <= 300),
    ];
  } finally {
    folder.remove();
  }
}
