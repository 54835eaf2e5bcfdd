import { strToU8 } from 'fflate';
import type { Random } from '#tests/fixtures/random.ts';
import { spliced } from './sheet-source.ts';
import { cellKey, type Expectation, type Mutator, type Source, textOf, unpack, withText } from './source.ts';

/** How a kind of markup writes its sheets, rows and cells. */
interface Dialect {
  sheet: RegExp;
  row: string;
  cell: string;
  /** What a cell is without content, and what is then read of it. */
  empty: string;
  readsEmpty: string | undefined;
  /** Start of the root, before which nothing is changed. */
  root: string;
  /** The member of an archive that holds the sheets. */
  part?: string;
}

const OPEN_DOCUMENT: Dialect = {
  sheet: /<table:table /g,
  row: 'table:table-row',
  cell: 'table:table-cell',
  empty: '<table:table-cell/>',
  readsEmpty: undefined,
  root: '<office:document',
};

const DIALECTS: Readonly<Record<string, Dialect>> = {
  ods: { ...OPEN_DOCUMENT, part: 'content.xml' },
  fods: OPEN_DOCUMENT,
  xml: {
    sheet: /<Worksheet /g,
    row: 'Row',
    cell: 'Cell',
    empty: '<Cell/>',
    readsEmpty: 'blank:null',
    root: '<Workbook',
  },
  html: {
    sheet: /<body>/g,
    row: 'tr',
    cell: 'td',
    empty: '<td></td>',
    readsEmpty: undefined,
    root: '<body',
  },
};

function dialectOf(name: string): Dialect | undefined {
  const ending = /\.(\w+)$/.exec(name)?.[1] ?? '';
  return DIALECTS[ending === 'mht' ? 'html' : ending];
}

interface Found {
  /** The element in full and where it begins. */
  xml: string;
  at: number;
  sheet: number;
  row: number;
  column: number;
  /** Whether it is the last of its row, and its row the last of its sheet. */
  lastColumn: boolean;
  lastRow: boolean;
}

const element = (name: string): RegExp => new RegExp(`<${name}(?:\\s[^>]*)?>[^]*?</${name}>`, 'g');

/** All cells, in a source in which each cell is an element. */
function cellsIn(text: string, dialect: Dialect): Found[] {
  const starts = Array.from(text.matchAll(dialect.sheet), ({ index }) => index);
  return starts.flatMap((start, sheet) => {
    const rows = Array.from(
      text.slice(start, starts[sheet + 1] ?? text.length).matchAll(element(dialect.row)),
    );
    return rows.flatMap((found, row) => {
      const cells = Array.from(found[0].matchAll(element(dialect.cell)));
      return cells.map((cell, column) => ({
        xml: cell[0],
        at: start + found.index + cell.index,
        sheet,
        row,
        column,
        lastColumn: column === cells.length - 1,
        lastRow: row === rows.length - 1,
      }));
    });
  });
}

export const keyOf = ({ sheet, row, column }: Found): string => cellKey(sheet, row, column);
export const neutral = (): Expectation => ({ kind: 'neutral' });
export const refused = (): Expectation => ({ kind: 'refused' });
export const becomes =
  (value: string | undefined) =>
  (cell: Found): Expectation => ({
    kind: 'changed',
    at: new Set([keyOf(cell)]),
    now: new Map([[keyOf(cell), value]]),
  });

/** A change of the whole markup. */
export function onText(
  what: string,
  change: (text: string, random: Random, dialect: Dialect) => string | undefined,
  expect: Expectation,
): Mutator {
  return (source, random) => {
    const dialect = dialectOf(source.name);
    if (!dialect) return undefined;
    const text = markupOf(source, dialect);
    const changed = change(text, random, dialect);
    if (changed === undefined || changed === text) return undefined;
    return { what: `markup: ${what}`, bytes: withMarkup(source, dialect, changed), expect };
  };
}

function markupOf({ bytes }: Source, { part }: Dialect): string {
  return part === undefined ? new TextDecoder().decode(bytes) : textOf(unpack(bytes), part);
}

function withMarkup({ bytes }: Source, { part }: Dialect, text: string): Uint8Array {
  return part === undefined ? strToU8(text) : withText(unpack(bytes), part, text);
}

/** A change of one cell. */
export function onCell(
  what: string,
  change: (xml: string, dialect: Dialect, cell: Found, random: Random) => string | undefined,
  expect: (cell: Found, dialect: Dialect) => Expectation,
): Mutator {
  return (source, random) => {
    const dialect = dialectOf(source.name);
    if (!dialect) return undefined;
    const text = markupOf(source, dialect);
    const cell = random.pick(cellsIn(text, dialect));
    const xml = change(cell.xml, dialect, cell, random);
    if (xml === undefined || xml === cell.xml) return undefined;
    const bytes = withMarkup(source, dialect, spliced(text, cell.at, cell.xml.length, xml));
    return { what: `markup: ${what}`, bytes, expect: expect(cell, dialect) };
  };
}

/** A change of the text of a cell that holds a text. */
export function onWords(
  what: string,
  change: (words: string, random: Random) => string,
  expect: (cell: Found) => Expectation,
): Mutator {
  return onCell(
    what,
    (xml, _, __, random) => {
      if (!/^<td>|type="string"/i.test(xml)) return undefined;
      return xml.replace(/>([^<>]+)</, (___, words: string) => `>${change(words, random)}<`);
    },
    expect,
  );
}

/** A tag of an element with an end, behind the start of the root. */
export function onTag(
  text: string,
  random: Random,
  { root }: Dialect,
  change: (tag: string) => string,
): string {
  const start = text.indexOf(root);
  const tags = Array.from(text.slice(start).matchAll(/<\/?[A-Za-z][^>]*>/g)).filter(
    ([tag]) => !tag.endsWith('/>'),
  );
  const match = random.pick(tags.slice(1));
  return spliced(text, start + match.index, match[0].length, change(match[0]));
}
