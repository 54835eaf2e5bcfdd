import { describe, expect, test } from 'vitest';
import { sampleWorkbook } from '../sample.fixture.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { writeWorkbook } from '../write.ts';
import { replaceMembers } from '../zip/zip-write.ts';
import { ZipArchive } from '../zip/zip.ts';
import { annotate, clean } from './annotate.ts';
import type { CellMark } from './marks.ts';

const STYLES = [
  '<fonts count="1"><font/></fonts><fills count="4"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill></fill>',
  '<fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill></fill></fills>',
  '<borders count="1"><border/></borders><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="2" borderId="0" applyFill="1"><alignment horizontal="center"/><protection locked="0"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="3" borderId="0" applyFill="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>',
].join('');

const ROWS = [
  '<dimension ref="A1:C3"/><cols><col min="4" max="4" width="9" style="3"/></cols><sheetData>',
  '<row r="1" spans="1:3"><c r="A1" s="1" t="inlineStr"><is><t>姓名</t></is></c><c r="C1" s="2"><v>3</v></c></row>',
  '<row r="3"><c r="A3" t="str"><f>A1</f><v>姓名</v></c></row></sheetData>',
  '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells><tableParts count="0"/>',
].join('');

const book = sampleWorkbook({ sheets: [ROWS, '<sheetData/>'], names: ['表', '空'], styles: STYLES });

const mark = (cell: string, text = '不对', tone: CellMark['tone'] = 'fail', sheet = '表'): CellMark => ({
  sheet,
  cell,
  text,
  tone,
});

function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = new ZipArchive(bytes);
  return new Map(zip.members.map(({ name }) => [name, zip.readText(name)]));
}

function part(bytes: Uint8Array, name: string): string {
  return new ZipArchive(bytes).readText(name);
}

/** The file after somebody has changed a part of it. */
function rezipped(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const text = new TextEncoder().encode(change(part(bytes, name)));
  return replaceMembers(new ZipArchive(bytes), new Map([[name, text]]));
}

const SHEET = 'xl/worksheets/sheet1.xml';

test('cells get a copy of their format that differs in its fill alone', () => {
  const { bytes, marked } = annotate(book, [mark('A1'), mark('C1', '看一看', 'review'), mark('A3')]);
  expect(marked).toBe(3);
  const sheet = part(bytes, SHEET);
  expect(sheet).toContain('<c r="A1" s="4" t="inlineStr">');
  expect(sheet).toContain('<c r="C1" s="5"><v>3</v></c>');
  expect(sheet).toContain('<c r="A3" t="str" s="6"><f>A1</f><v>姓名</v></c>');
  const styles = part(bytes, 'xl/styles.xml');
  expect(styles).toContain('<cellXfs count="7">');
  expect(styles).toMatch(
    /<xf numFmtId="49" fontId="0" fillId="4" borderId="0" applyFill="1"><alignment horizontal="center"\/><protection locked="0"\/><\/xf>/,
  );
  expect(styles).toContain('<fgColor rgb="FFFFC8CD"/><bgColor theme="4" tint="0.5"/>');
});

test('cells and rows that are not there come in at their places, with the format of row or column', () => {
  const { bytes } = annotate(book, [mark('D1'), mark('B1'), mark('B2'), mark('D9'), mark('B2', '再看')]);
  const sheet = part(bytes, SHEET);
  expect(sheet).toMatch(
    /<row r="1" spans="1:4"><c r="A1".*<c r="B1" s="\d"\/><c r="C1".*<c r="D1" s="\d"\/><\/row>/,
  );
  expect(sheet).toMatch(
    /<row r="2"><c r="B2" s="\d"\/><\/row><row r="3">.*<row r="9"><c r="D9" s="\d"\/><\/row><\/sheetData>/,
  );
  expect(sheet).toContain('<dimension ref="A1:D9"/>');
  expect(part(bytes, 'xl/comments1.xml')).toContain('>【践诺检查】\n不对\n再看\n【完】</t>');
});

test('what is merged is marked in its first cell, once for all that speak of it', () => {
  const { bytes, marked } = annotate(book, [mark('B6', '甲', 'review'), mark('A5', '乙')]);
  expect(marked).toBe(1);
  expect(part(bytes, 'xl/comments1.xml')).toMatch(/<comment ref="A5".*甲\n乙/s);
});

test('the parts of notes come in where the schema has them', () => {
  const { bytes } = annotate(book, [mark('A1'), mark('B2', '空表', 'review', '空')]);
  const sheet = part(bytes, SHEET);
  expect(sheet).toMatch(/<\/mergeCells><legacyDrawing [^>]*r:id="rId2"\/><tableParts/);
  expect(part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="/xl/comments1.xml"');
  const types = part(bytes, '[Content_Types].xml');
  expect(types).toContain('PartName="/xl/comments2.xml"');
  expect(types.match(/Extension="vml"/g)).toHaveLength(1);
  const drawings = ['1', '2'].map((n) => part(bytes, `xl/drawings/vmlDrawing${n}.vml`));
  expect(drawings.map((xml) => /idmap[^>]* data="(\d+)"/.exec(xml)?.[1])).toEqual(['1', '2']);
  expect(drawings[1]).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
});

test('clean gives back what stood there, part by part; marking anew gives the same as marking once', () => {
  const marks = [mark('A1'), mark('C1'), mark('D1', '甲', 'review'), mark('A3')];
  const once = annotate(book, marks).bytes;
  const cleaned = partsOf(clean(once));
  const before = partsOf(book);
  expect([...cleaned.keys()]).toEqual([...before.keys()]);
  expect(cleaned.get('xl/styles.xml')).toBe(before.get('xl/styles.xml'));
  expect(cleaned.get(SHEET)).toBe(
    before
      .get(SHEET)
      ?.replace('spans="1:3"', 'spans="1:4"')
      .replace('A1:C3', 'A1:D3')
      .replace('<v>3</v></c></row>', '<v>3</v></c><c r="D1" s="3"/></row>')
      .replace('<c r="A3" t="str">', '<c r="A3" t="str" s="0">'),
  );
  const other = annotate(once, [mark('C1', '只剩这一处')]).bytes;
  expect(part(other, 'xl/comments1.xml').match(/<comment /g)).toHaveLength(1);
  expect(part(other, SHEET)).toMatch(/<c r="A1" s="1" t="inlineStr">.*<c r="C1" s="4">/);
});

const comments = (inner: string, author = '王样'): string =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${author}</author></authors><commentList>${inner}</commentList></comments>`;

describe('notes of others', () => {
  const drawing = [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>',
    '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>',
    '<v:shape id="_x0000_s1026" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>4</x:Row><x:Column>4</x:Column></x:ClientData></v:shape></xml>',
  ].join('');
  const withNote = (note: string, author?: string): Uint8Array =>
    sampleWorkbook({
      sheets: [`${ROWS.replace('<tableParts count="0"/>', '')}<legacyDrawing r:id="rId8"/>`],
      names: ['表'],
      styles: STYLES,
      extra: {
        'xl/worksheets/_rels/sheet1.xml.rels': [
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
          '<Relationship Id="rId8" Type="x/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>',
          '<Relationship Id="rId9" Type="x/comments" Target="../comments1.xml"/></Relationships>',
        ].join(''),
        'xl/comments1.xml': comments(note, author),
        'xl/drawings/vmlDrawing1.vml': drawing,
      },
    });
  const plain = '<comment ref="A1" authorId="0"><text><t>请核对</t></text></comment>';

  test('stay, with ours below, and come back as they were', () => {
    const before = withNote(plain);
    const { bytes, notes } = annotate(before, [mark('A1'), mark('B2')]);
    expect(notes).toEqual([{ code: 'annotate.besideNote', params: { sheet: '表', cells: 'A1' } }]);
    expect(part(bytes, 'xl/comments1.xml')).toMatch(
      /<comment ref="A1" authorId="0"><text><r><t>请核对<\/t><\/r><r>.*【践诺检查】\n不对\n【完】<\/t><\/r><\/text>/s,
    );
    const vml = part(bytes, 'xl/drawings/vmlDrawing1.vml');
    expect(vml.match(/<v:shape /g)).toHaveLength(3);
    expect(vml).toContain('id="_x0000_s1027"');
    const cleaned = partsOf(clean(bytes));
    for (const name of [
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/worksheets/_rels/sheet1.xml.rels',
    ]) {
      expect(cleaned.get(name)).toBe(partsOf(before).get(name));
    }
    const again = annotate(bytes, [mark('A1', '还是不对')]).bytes;
    expect(part(again, 'xl/comments1.xml').match(/【践诺检查】/g)).toHaveLength(1);
  });

  test("an answer below our words is somebody else's, and stays", () => {
    const { bytes } = annotate(withNote(plain), [mark('B2')]);
    const path = 'xl/comments1.xml';
    const answered = rezipped(bytes, path, (xml) => xml.replace('【完】', '【完】\n已改，请再看'));
    const cleaned = part(clean(answered), path);
    expect(cleaned).toMatch(/<comment ref="B2"/);
    expect(cleaned).toContain('\n已改，请再看</t>');
    expect(cleaned).not.toContain('【');
    expect(part(clean(answered), 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(3);
  });

  test('of threads are told', () => {
    const { notes } = annotate(withNote(plain, 'tc={0F0E}'), [mark('A1')]);
    expect(notes).toEqual([{ code: 'annotate.inThread', params: { sheet: '表', cells: 'A1' } }]);
  });
});

test('what cannot be done is refused, and protection is told', () => {
  expect(() => annotate(book, [mark('A1:B2')])).toThrow(
    expect.objectContaining({ code: 'annotate.badCell' }),
  );
  expect(() => annotate(book, [mark('A1', '字'.repeat(40_000))])).toThrow(
    expect.objectContaining({ code: 'annotate.textTooLong' }),
  );
  expect(() => annotate(book, [mark('A1', '', 'fail', '没有')])).toThrow(
    expect.objectContaining({ code: 'template.noSheet' }),
  );
  const locked = sampleWorkbook({ sheets: ['<sheetData/><sheetProtection sheet="1"/>'], names: ['表'] });
  const { bytes, notes } = annotate(locked, [mark('A1')]);
  expect(notes).toEqual([{ code: 'annotate.protected', params: { sheet: '表' } }]);
  // It had no part of formats.
  expect(readWorkbook(bytes).sheets[0]?.cell(0, 0)?.type).toBe('blank');
});

describe("the office's own colours", () => {
  const OWN =
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE9A8"/><bgColor indexed="64"/></patternFill></fill>';
  /** Both cells are yellow by the office's own hand, in the very colour that we take. */
  const yellow = (() => {
    const bytes = writeWorkbook([
      {
        name: '表',
        columns: ['姓名', '备注'].map((header) => ({ header, type: 'text' as const })),
        rows: [
          ['甲', '一'],
          ['乙', '二'],
        ],
      },
    ]);
    const zip = new ZipArchive(bytes);
    const sheetPath = zip.members.find(({ name }) => /worksheets\/sheet1/.test(name))?.name ?? '';
    const styles = zip.readText('xl/styles.xml');
    const count = (name: string): number => Number(new RegExp(`<${name} count="(\\d+)"`).exec(styles)?.[1]);
    const [fills, xfs] = [count('fills'), count('cellXfs')];
    const coloured = styles
      .replace(/<fills count="\d+"/, `<fills count="${fills + 1}"`)
      .replace('</fills>', `${OWN}</fills>`)
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${xfs + 1}"`)
      .replace(
        '</cellXfs>',
        `<xf numFmtId="0" fontId="0" fillId="${fills}" borderId="0" xfId="0" applyFill="1"/></cellXfs>`,
      );
    const own = zip.readText(sheetPath).replaceAll(/<c r="(A2|B3)"(?: s="\d+")?/g, `<c r="$1" s="${xfs}"`);
    const changed = new Map([
      ['xl/styles.xml', new TextEncoder().encode(coloured)],
      [sheetPath, new TextEncoder().encode(own)],
    ]);
    return { bytes: replaceMembers(zip, changed), sheetPath, style: String(xfs) };
  })();
  const styleOf = (bytes: Uint8Array, cell: string): string | undefined => {
    const xml = new ZipArchive(bytes).readText(yellow.sheetPath);
    return new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(xml)?.[1];
  };

  test('stay where we have no note, however often the file is marked', () => {
    const note = { sheet: '表', cell: 'B2', text: '缺', tone: 'review' as const };
    const once = annotate(yellow.bytes, [note]).bytes;
    const twice = annotate(once, [note]).bytes;
    for (const bytes of [once, twice, clean(twice)]) {
      expect([styleOf(bytes, 'A2'), styleOf(bytes, 'B3')]).toEqual([yellow.style, yellow.style]);
    }
    expect(styleOf(twice, 'B2')).not.toBe(styleOf(yellow.bytes, 'B2'));
    expect(styleOf(clean(twice), 'B2')).toBe(styleOf(yellow.bytes, 'B2'));
  });

  test('come back under a note of ours that is taken away', () => {
    const tones = ['fail', 'review'] as const;
    for (const tone of tones) {
      const marked = annotate(yellow.bytes, [{ sheet: '表', cell: 'A2', text: '缺', tone }]).bytes;
      expect(styleOf(marked, 'A2')).not.toBe(yellow.style);
      expect(styleOf(clean(marked), 'A2')).toBe(yellow.style);
      expect(styleOf(clean(marked), 'B3')).toBe(yellow.style);
    }
  });
});
