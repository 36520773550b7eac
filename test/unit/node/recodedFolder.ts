import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RecodingRequest } from '../../../src/core/workspace/recodingPlan';
import { AnnotationWorkspace } from '../../../src/core/workspace/annotationWorkspace';
import { LocalFiles } from '../../../src/node/localFiles';
import { Presence } from '../../../src/node/presence';
import { LocalStore } from '../../support/localStore';

/** A folder with a codebook and many sidecars, in which one theme has the code `theme`. */
export function fileTexts(sidecars: number, theme: string): Map<string, string> {
  const texts = new Map([
    ['communique.codebook.yaml', `extends: builtin # ours\nthemes:\n  "${theme}": Theme\n`],
  ]);
  for (let number = 0; number < sidecars; number++) {
    const entries = Array.from({ length: 1 + (number % 20) }, (_, index) => entry(index, theme));
    texts.set(
      `${number}.txt.annotations.yaml`,
      `communique: 1\ntext: "${number}.txt"\nsha256: ""\nannotations:\n${entries.join('')}...\n`,
    );
  }
  return texts;
}

function entry(index: number, theme: string): string {
  const themes = index % 3 === 0 ? '["other"]' : `["other", "${theme}"] # ${index}`;
  return `- id: "${String(index).padStart(8, 'a')}"
  kind: "commitment"
  themes: ${themes}
  start: ${index}
  end: ${index + 10}
  quote: "We will go on."
  prefix: ""
  suffix: ""
  coder: "ana"
  created: "2026-01-01T00:00:00Z"
`;
}

export function homeOf(folder: string): string {
  return path.join(folder, 'communique.codebook.yaml');
}

/** A window on such a folder. */
export async function openFolder(folder: string): Promise<AnnotationWorkspace> {
  const workspace = new AnnotationWorkspace({
    files: new LocalStore(new LocalFiles()),
    now: () => new Date(),
    random: (bytes) => bytes,
    coder: () => 'ana',
    ownSidecar: () => false,
    presence: new Presence(),
  });
  await workspace.readCodebook(homeOf(folder));
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.annotations.yaml'));
  await workspace.readSidecars(names.map((name) => path.join(folder, name)));
  return workspace;
}

export function renaming(folder: string, from: string, to: string): RecodingRequest {
  return {
    homes: [homeOf(folder)],
    recoding: { type: 'theme', codes: new Map([[from, to]]) },
    edit: { type: 'rename', what: 'theme', from, to },
  };
}
