import { strToU8 } from 'fflate';
import { cellName } from '#core/workbook/address.ts';
import type { Random } from '#tests/fixtures/random.ts';
import { cellKey, type Expectation, type Mutant, type Mutator, pack, withText } from './source.ts';
import { findSheet, type FoundCell, type FoundSheet, REFERENCE, spliced, tagAt } from './sheet-source.ts';

type Change = (
  sheet: FoundSheet,
  cell: FoundCell,
  random: Random,
) => { xml: string; expect: Expectation } | undefined;

/** A change of a sheet's XML around one of its cells. */
export function onSheet(what: string, change: Change): Mutator {
  return ({ bytes }, random): Mutant | undefined => {
    const sheet = findSheet(bytes, random);
    const changed = sheet && change(sheet, random.pick(sheet.cells), random);
    return (
      changed && {
        what: `sheet: ${what}`,
        bytes: withText(sheet.members, sheet.path, changed.xml),
        expect: changed.expect,
      }
    );
  };
}

export const VALUE = /<v>([^<]*)<\/v>/;

const NOT_NUMBERS = [
  'NaN',
  'Infinity',
  '-Infinity',
  '0x1F',
  '1e999',
  '1,234',
  '１２',
  '1 2',
  '--1',
  '1e',
  'abc',
  '[object Object]',
  '__proto__',
  '1_000',
];
const NUMBERS = [
  '0',
  '-0',
  '1e308',
  '1e-320',
  '0.1',
  '-12.5',
  '123456789012345678',
  '9007199254740993',
  '1.7976931348623157E308',
  '00012',
  '5.',
  '+7',
  '.5',
];

/** A numeric cell gets another text as its value: read as that number, or refused where it is none. */
const anotherNumber = (texts: readonly string[], areNumbers: boolean): Mutator =>
  onSheet(areNumbers ? 'another number' : 'what is no number', (sheet, cell, random) => {
    if (!/^<c(?:\s(?:r|s)="[^"]*")*><v>/.test(cell.xml)) return undefined;
    const text = random.pick(texts);
    const xml = spliced(sheet.xml, cell.at, cell.xml.length, cell.xml.replace(VALUE, `<v>${text}</v>`));
    const now = new Map([[cell.key, `number:${Number(text)}`]]);
    return {
      xml,
      expect: areNumbers ? { kind: 'changed', at: new Set([cell.key]), now } : { kind: 'refused' },
    };
  });

/** A change somewhere between the tags of the data, where blanks and comments may stand. */
const between = (what: string, put: string): Mutator =>
  onSheet(what, (sheet, cell) => ({ xml: spliced(sheet.xml, cell.at, 0, put), expect: { kind: 'neutral' } }));

/** Changes whose tags do not pair any more. */
const unpaired = (what: string, change: (tag: string) => string): Mutator =>
  onSheet(what, (sheet, _, random) => {
    const found = tagAt(sheet.xml, random);
    if (!found || found.tag.endsWith('/>')) return undefined;
    return {
      xml: spliced(sheet.xml, found.at, found.tag.length, change(found.tag)),
      expect: { kind: 'refused' },
    };
  });

const encoded =
  (what: string, make: (xml: string) => Uint8Array | undefined, kind: 'neutral' | 'refused'): Mutator =>
  ({ bytes }, random) => {
    const sheet = findSheet(bytes, random);
    const part = sheet && make(sheet.xml);
    return (
      part && {
        what: `sheet: ${what}`,
        bytes: pack({ ...sheet.members, [sheet.path]: part }),
        expect: { kind },
      }
    );
  };

function utf16(xml: string): Uint8Array {
  return new Uint8Array(
    Buffer.from(`\ufeff${xml.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')}`, 'utf16le'),
  );
}

export const sheetMutators: readonly Mutator[] = [
  onSheet('index of another string', ({ xml, cells }, cell, random) => {
    const strings = cells.filter((one) => one.xml.includes(' t="s"') && VALUE.test(one.xml));
    if (!strings.includes(cell)) return undefined;
    const other = random.pick(strings);
    const changed = cell.xml.replace(VALUE, VALUE.exec(other.xml)?.[0] ?? '');
    const at = new Set([cell.key]);
    return {
      xml: spliced(xml, cell.at, cell.xml.length, changed),
      expect: { kind: 'changed', at, like: new Map([[cell.key, other.key]]) },
    };
  }),
  onSheet('row twice', ({ xml }, cell) => {
    const row = new RegExp(`<row\\s[^>]*\\br="${cell.row + 1}"[^>]*>[^]*?</row>`).exec(xml);
    return row ? { xml: spliced(xml, row.index, 0, row[0]), expect: { kind: 'refused' } } : undefined;
  }),
  onSheet('rows in another order', ({ xml }) => {
    const rows = Array.from(xml.matchAll(/<row\s[^>]*\br="\d+"[^>]*?(?:\/>|>[^]*?<\/row>)/g), ([row]) => row);
    const [start, end] = [xml.indexOf('<sheetData>') + 11, xml.indexOf('</sheetData>')];
    if (rows.join('').length !== end - start) return undefined;
    return {
      xml: xml.slice(0, start) + rows.toReversed().join('') + xml.slice(end),
      expect: { kind: 'neutral' },
    };
  }),
  onSheet('cells in another order', ({ xml, cells }, cell) => {
    const next = cells[cells.indexOf(cell) + 1];
    if (!next || next.row !== cell.row || next.at !== cell.at + cell.xml.length) return undefined;
    const both = cell.xml.length + next.xml.length;
    return { xml: spliced(xml, cell.at, both, next.xml + cell.xml), expect: { kind: 'neutral' } };
  }),
  onSheet('cell in another column', ({ xml, index, cells }, cell, random) => {
    const column = random.integer(0, 16_383);
    const key = cellKey(index, cell.row, column);
    if (cells.some((other) => other.key === key)) return undefined;
    const moved = cell.xml.replace(REFERENCE, ` r="${cellName(cell.row, column)}"`);
    return {
      xml: spliced(xml, cell.at, cell.xml.length, moved),
      expect: { kind: 'changed', at: new Set([cell.key, key]), now: new Map([[cell.key, undefined]]) },
    };
  }),
  onSheet('cell in the place of another', ({ xml, cells }, cell, random) => {
    const other = random.pick(cells.filter(({ row }) => row === cell.row));
    if (other === cell) return undefined;
    const moved = cell.xml.replace(REFERENCE, ` r="${cellName(other.row, other.column)}"`);
    return { xml: spliced(xml, cell.at, cell.xml.length, moved), expect: { kind: 'refused' } };
  }),
  onSheet('row number that is none', ({ xml }, cell, random) => {
    const number = random.pick(['0', '-1', '1048577', '1e3', '99999999999', 'x', '', '1.5']);
    const changed = xml.replace(new RegExp(`(<row\\s[^>]*\\b)r="${cell.row + 1}"`), `$1r="${number}"`);
    return changed === xml ? undefined : { xml: changed, expect: { kind: 'refused' } };
  }),
  onSheet('hidden columns that are none', ({ xml }, _, random) => {
    const [min, max] = [
      random.pick(['0', '-1', '-1e17', 'x', '16385']),
      random.pick(['16384', '1e17', '-5', '']),
    ];
    const cols = `<cols><col min="${min}" max="${max}" hidden="1"/></cols>`;
    const changed = xml.replace(/<cols>[^]*?<\/cols>/, '').replace('<sheetData>', `${cols}<sheetData>`);
    return { xml: changed, expect: { kind: 'refused' } };
  }),
  onSheet('dimension of a whole sheet', ({ xml }) => {
    const changed = xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"');
    return changed === xml ? undefined : { xml: changed, expect: { kind: 'neutral' } };
  }),
  onSheet('cut off', ({ xml }, _, random) => ({
    xml: xml.slice(0, random.integer(0, xml.trimEnd().length - 1)),
    expect: { kind: 'refused' },
  })),
  onSheet('document type with entities', ({ xml }, _, random) => {
    const type = random.pick([
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
      '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
      '<!DOCTYPE x>',
    ]);
    const at = xml.indexOf('<worksheet');
    return { xml: spliced(xml, Math.max(0, at), 0, type), expect: { kind: 'refused' } };
  }),
  onSheet('data twice', ({ xml }) => ({
    xml: xml.replace(
      '</sheetData>',
      '</sheetData><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>',
    ),
    expect: { kind: 'refused' },
  })),
  onSheet('words between the cells', ({ xml }, cell) => ({
    xml: spliced(xml, cell.at, 0, 'x'),
    expect: { kind: 'refused' },
  })),
  between('blanks between the cells', '\r\n\t '),
  between('comment between the cells', '<!-- <c r="A1"><v>7</v></c> -->'),
  between('instruction between the cells', '<?x <c r="A1"/> ?>'),
  unpaired('tag removed', () => ''),
  unpaired('tag twice', (tag) => tag + tag),
  unpaired('tag of another name', (tag) => tag.replace(/^<(\/?)\w+/, '<$1zz')),
  unpaired('tag without its end', (tag) => tag.slice(0, -1)),
  anotherNumber(NUMBERS, true),
  anotherNumber(NOT_NUMBERS, false),
  encoded('as UTF-16', utf16, 'neutral'),
  encoded(
    'says another encoding',
    (xml) =>
      /encoding="/.test(xml) ? strToU8(xml.replace(/encoding="[^"]*"/, 'encoding="GB2312"')) : undefined,
    'refused',
  ),
  encoded(
    'a byte that is no UTF-8 in a value',
    (xml) => {
      const at = xml.indexOf('<v>');
      if (at === -1) return undefined;
      const bytes = strToU8(`${xml.slice(0, at + 3)}?${xml.slice(at + 3)}`);
      bytes[strToU8(xml.slice(0, at + 3)).length] = 0xc4;
      return bytes;
    },
    'refused',
  ),
];
