import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../../src/core/text/decode';
import { isDiplomaticText } from '../../../src/core/structure/recognise';
import { PlainText } from '../../../src/core/text/plainText';
import { counted, noteFigure } from '../../support/figures';
import { realText, realTextNames } from '../../support/realTexts';

/** Where files lie that are no diplomatic texts, and which of them are plain texts. */
const places = [
  {
    folder: 'node_modules',
    ending: /\.(?:md|txt)$|^(?:license|readme|changelog|notice|authors)$/i,
  },
  { folder: 'host/node_modules', ending: /\.(?:md|txt)$|^(?:license|readme|changelog)$/i },
  { folder: '/usr/share/doc', ending: /^[^.]+$|\.(?:md|txt|gz|Debian|rst)$/ },
];
/** How many make a measurement, and how many `npm test` and `npm run soak` read. */
const fewest = 200;
const share = 400;
const full = 2000;
const largest = 400_000;

describe('isDiplomaticText', () => {
  it('recognises all real texts', function () {
    const names = realTextNames();
    if (names.length === 0) return this.skip();
    const missed = names.filter((name) => !isDiplomaticText(new PlainText(realText(name)!)));
    assert.deepEqual(missed, []);
  });

  const diplomatic: Readonly<Record<string, string>> = {
    'a short joint statement':
      'Joint Statement by Canada and Japan\n\nOttawa, 3 May 2024\n\nWe, the Foreign Ministers of Canada and Japan, met today. We condemn the attack and call on all parties to respect international law.\n',
    'un communiqué':
      'Communiqué conjoint\n\nParis, le 3 mai 2024\n\nLes ministres des Affaires étrangères de la France et du Canada se sont réunis à Paris. Ils ont réaffirmé leur attachement à la souveraineté de l’Ukraine.\n',
    'a resolution':
      'Resolution 2397 (2017)\n\nThe Security Council,\n\nRecalling its previous resolutions,\n\nReaffirming its commitment to international peace and security,\n\n1. Condemns the launch of ballistic missiles;\n\n2. Decides to remain seized of the matter.\n',
  };
  for (const [what, text] of Object.entries(diplomatic)) {
    it(`recognises ${what}`, () => {
      assert.ok(isDiplomaticText(new PlainText(text)));
    });
  }

  const others: Readonly<Record<string, string>> = {
    'an empty text': '',
    'a license':
      'MIT License\n\nCopyright (c) 2024 The Parties\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY.\n',
    'release notes':
      '# Changelog\n\n## 2.0.0 - 3 May 2024\n\nWe welcome contributions, and thank all who reported bugs.\n\n- Resolve the path of the file\n- Agree on one API\n',
    'a code of conduct':
      '# Code of Conduct\n\nWe as members, contributors, and leaders pledge to make participation in our community a harassment-free experience for everyone.\n\nCommunity leaders are responsible for clarifying and enforcing our standards.\n',
    'a list of countries': 'Canada\nFrance\nJapan\nGermany\nItaly\nUnited Kingdom\nUnited States\n',
  };
  for (const [what, text] of Object.entries(others)) {
    it(`does not take ${what} for one`, () => {
      assert.ok(!isDiplomaticText(new PlainText(text)));
    });
  }

  it('takes at most one in 2,000 of the texts of packages and systems for one', function () {
    this.timeout(120_000);
    const files = otherFiles();
    if (files.length < fewest) return this.skip();
    const taken: string[] = [];
    let read = 0;
    for (const file of everyNth(files, process.env['SOAK'] ? full : share)) {
      const text = textOf(file);
      if (text === undefined) continue;
      read++;
      if (isDiplomaticText(text)) taken.push(file);
    }
    noteFigure({
      what: 'recognition of other texts',
      tried: counted(read, 'texts of packages and systems'),
      result: `${taken.length} recognised`,
    });
    assert.ok(taken.length <= 1, taken.join('\n'));
  });
});

function otherFiles(): string[] {
  return places.flatMap(({ folder, ending }) => {
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ending.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  });
}

function everyNth(files: readonly string[], count: number): string[] {
  const step = Math.max(1, files.length / count);
  const total = Math.min(count, files.length);
  return Array.from({ length: total }, (_, i) => files[Math.floor(i * step)]!);
}

function textOf(file: string): PlainText | undefined {
  const bytes = fs.readFileSync(file);
  if (bytes.length > largest) return undefined;
  const decoded = decodeText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  return 'text' in decoded ? new PlainText(decoded.text) : undefined;
}
