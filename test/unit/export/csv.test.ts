import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { csv, csvChunks, type CsvOptions } from '../../../src/core/export/csv';
import { columns, type Row } from '../../../src/core/export/rows';
import { readCsv } from '../../support/readCsv';

const plain: CsvOptions = { delimiter: ',', bom: false, raw: false };

/** The cell of a note as it stands in the file. */
function note(text: string, options: Partial<CsvOptions> = {}): string {
  const delimiter = options.delimiter ?? ',';
  const [, record = ''] = csv([{ note: text }], { ...plain, ...options }).split(/\r\n/);
  return record.slice(16, -6).replaceAll(delimiter, ',');
}

describe('csv', () => {
  it('begins with the columns of the design, in their order', () => {
    assert.equal(
      csv([], plain),
      'document,document_title,document_date,id,kind,strength,theme_code,theme_label,theme_path,quote,line_start,column_start,line_end,column_end,start,end,note,coder,created,modified,anchor,document_language,document_parties\r\n',
    );
  });

  it('quotes what needs quotes, and nothing else', () => {
    assert.equal(note('a b; c'), 'a b; c');
    assert.equal(note('a "b"'), '"a ""b"""');
    assert.equal(note(' a'), '" a"');
    assert.equal(note('a\u00A0'), '"a\u00A0"');
    assert.equal(note('a; b', { delimiter: ';' }), '"a, b"');
    assert.equal(note('a\tb', { delimiter: '\t' }), '"a,b"');
  });

  it('ends lines in cells by LF, whatever they were', () => {
    assert.equal(note('a\r\nb\rc\nd'), '"a\nb\nc\nd"');
  });

  const formulas = ['=1+1', '+1', '-1', '@a', '\ta', '\na', '\ra', '＝1', '＋1', '－1', '＠a'];
  for (const formula of formulas) {
    it(`makes no formula of ${JSON.stringify(formula)}, nor after blanks`, () => {
      for (const blanks of ['', ' ', '\u00A0', '\u202F\u3000', ' \n ', '\uFEFF']) {
        const [, [cell] = []] = readCsv(csv([{ document: blanks + formula }], plain), ',');
        assert.equal(cell, `'${blanks}${formula}`.replace(/\r/g, '\n'));
      }
    });
  }

  it('leaves formulas alone in raw output, and numbers and words always', () => {
    assert.equal(note('=1+1', { raw: true }), '=1+1');
    assert.equal(note('a=1'), 'a=1');
    assert.equal(note('« −1 »'), '« −1 »');
    assert.match(csv([{ start: 5 }], plain), /,5,/);
  });

  it('begins with one byte order mark where asked to', () => {
    assert.ok(csv([], { ...plain, bom: true }).startsWith('\uFEFFdocument,'));
  });

  it('gives the same text in chunks', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ note: `«${i}» 🕊`.repeat(9) }));
    const chunks = [...csvChunks(rows, plain)];
    assert.ok(chunks.length > 3);
    assert.equal(chunks.join(''), csv(rows, plain));
  });

  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', "'", '=', 'é', '🕊'), {
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
    fc.nat(),
  );
  const row: fc.Arbitrary<Row> = fc
    .array(cell, { minLength: columns.length, maxLength: columns.length })
    .map((cells) => Object.fromEntries(columns.map((column, i) => [column, cells[i]])));
  const file = fc.record({
    rows: fc.array(row, { maxLength: 4 }),
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
    bom: fc.boolean(),
  });

  function expected(rows: readonly Row[]): string[][] {
    const cells = (row: Row) =>
      columns.map((column) => String(row[column]).replace(/\r\n?/g, '\n'));
    return [[...columns], ...rows.map(cells)];
  }

  it('is read back as it was', () => {
    fc.assert(
      fc.property(file, ({ rows, delimiter, bom }) => {
        const text = csv(rows, { delimiter, bom, raw: true });
        assert.deepEqual(readCsv(text, delimiter), expected(rows));
      }),
    );
  });

  it("is read back by Python's csv as it was", function () {
    const program =
      'import csv,io,json,sys\n' +
      'csv.field_size_limit(10**9)\n' +
      'for f in json.load(sys.stdin):\n' +
      '  t=io.StringIO(f["text"],newline="")\n' +
      '  print(json.dumps(list(csv.reader(t,delimiter=f["delimiter"],strict=True))))\n';
    // Lone surrogates and NUL are not for other programs: no text that can be annotated has them.
    const files = fc
      .sample(file, 100)
      .map(({ rows, delimiter }) => ({ rows: rows.map(wellFormed), delimiter }));
    const input = files.map(({ rows, delimiter }) => ({
      delimiter,
      text: csv(rows, { delimiter, bom: false, raw: true }),
    }));
    const python = spawnSync('python3', ['-c', program], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (python.error) {
      console.log('      no python3 here: skipped');
      this.skip();
    }
    assert.equal(python.status, 0, python.stderr);
    const lines = python.stdout.trimEnd().split('\n');
    assert.equal(lines.length, files.length);
    files.forEach(({ rows }, i) => {
      assert.deepEqual(JSON.parse(lines[i]!), expected(rows));
    });
  });
});

function wellFormed(row: Row): Row {
  const clean = (cell: Row[keyof Row]) =>
    typeof cell === 'string' ? cell.replace(/\0|\p{Cs}/gu, '') : cell;
  return Object.fromEntries(columns.map((column) => [column, clean(row[column])]));
}
