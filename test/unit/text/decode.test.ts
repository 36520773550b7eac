import assert from 'node:assert/strict';
import { render } from '../../../src/core/message';
import { decodeText } from '../../../src/core/text/decode';
import { PlainText } from '../../../src/core/text/plainText';
import { sha256 } from '../../../src/core/text/sha256';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from('\uFEFF' + text).flatMap((character) =>
      Array.from({ length: character.length }, (_, i) => {
        const code = character.charCodeAt(i);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }).flat(),
    ),
  );

function problemOf(decoded: ReturnType<typeof decodeText>) {
  assert.ok('problem' in decoded, 'a problem');
  const { code, range, message: text } = decoded.problem;
  return { code, line: range.start.line, character: range.start.character, text: render(text) };
}

function textOf(decoded: ReturnType<typeof decodeText>): string {
  assert.ok('text' in decoded, JSON.stringify(decoded));
  return new PlainText(decoded.text).text;
}

describe('decodeText', () => {
  it('reads UTF-8, and UTF-16 by its byte order mark, to the same text', () => {
    const text = 'Été 😀 « œuvre »\n';
    for (const encoded of [
      new TextEncoder().encode(text),
      new TextEncoder().encode(`\uFEFF${text}`),
      utf16(text, true),
      utf16(text, false),
    ]) {
      assert.equal(textOf(decodeText(encoded)), text);
    }
  });

  it('reads an encoding that it is told of, but believes a byte order mark more', () => {
    assert.equal(textOf(decodeText(bytes(0xe9, 0x74, 0xe9), 'windows-1252')), 'été');
    assert.equal(textOf(decodeText(utf16('été', false), 'windows-1252')), 'été');
  });

  it('says which byte is wrong, and where', () => {
    const latin = decodeText(bytes(0x61, 0x0d, 0x0a, 0xc3, 0xa9, 0xe9, 0x20));
    assert.deepEqual(problemOf(latin), {
      code: 'text-encoding',
      line: 1,
      character: 1,
      text: 'Byte 5 of this text is not valid UTF-8. Save the text as UTF-8, or name its encoding with --encoding.',
    });
    const cut = problemOf(decodeText(bytes(0x61, 0xe2, 0x82)));
    assert.match(cut.text, /^Byte 1 /);
    const lone = problemOf(decodeText(bytes(0xff, 0xfe, 0x61, 0, 0, 0xdc, 0x61, 0)));
    assert.match(lone.text, /^Byte 4 of this text is not valid UTF-16LE/);
  });

  it('knows a file with NUL bytes for no text', () => {
    assert.equal(problemOf(decodeText(bytes(0x61, 0, 0x62))).code, 'text-binary');
    assert.equal(problemOf(decodeText(bytes(0x89, 0x50, 0xff, 0, 0))).code, 'text-binary');
  });

  it('refuses an encoding that nobody knows', () => {
    const problem = problemOf(decodeText(bytes(0x61), 'utf-88'));
    assert.equal(problem.code, 'unknown-encoding');
    assert.match(problem.text, /"utf-88"/);
  });
});

describe('sha256', () => {
  it('is that of the text in UTF-8, whatever its line endings and byte order mark', () => {
    assert.equal(
      sha256(new PlainText('été')),
      'bd010c64132bf5cae8aea89f6762515727dcf68a5dd1de813c87f50a16c4513c',
    );
    assert.equal(
      sha256(new PlainText('')),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    assert.equal(sha256(new PlainText('\uFEFFa\r\nb')), sha256(new PlainText('a\nb')));
    assert.equal(sha256(new PlainText('\uD83D!')), sha256(new PlainText('\uFFFD!')));
  });
});
