import assert from 'node:assert/strict';

/**
 * The names and unpacked sizes of the files in a zip archive, from its central directory
 * (PKWARE APPNOTE.TXT, sections 4.3.12 and 4.3.16).
 */
export function listZip(archive: Buffer): Map<string, number> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  assert.ok(end >= 0, 'not a zip archive');
  const files = new Map<string, number>();
  let at = archive.readUInt32LE(end + 16);
  for (let i = archive.readUInt16LE(end + 10); i > 0; i--) {
    assert.equal(archive.toString('latin1', at, at + 4), 'PK\x01\x02');
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const first = at + 46;
    files.set(archive.toString('utf8', first, first + name!), archive.readUInt32LE(at + 24));
    at = first + name! + extra! + comment!;
  }
  return files;
}
