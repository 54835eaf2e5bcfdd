import { BUILT_IN_FORMATS } from '../format/number-format.ts';
import { escapeXml } from '../xml.ts';
import type { BlankSpec, ColumnSpec, SheetLayout } from './spec.ts';
import { DECLARATION, MAIN } from './xml-names.ts';

/** Fonts, fills and borders of our workbooks, in the order of their elements below. */
export const FONT = { normal: 0, header: 1, required: 2, title: 3 } as const;
const FILL = { none: 0, header: 2 } as const;
const BORDER = { none: 0, thin: 1 } as const;
const ALIGN = {
  bottom: '',
  centre: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  wrap: '<alignment vertical="center" wrapText="1"/>',
  top: '<alignment vertical="top" wrapText="1"/>',
} as const;

/** One cell format. `quoted` keeps a text that begins like a formula from becoming one when somebody edits it. */
export interface CellStyle {
  format: string;
  font: keyof typeof FONT;
  fill: keyof typeof FILL;
  border: keyof typeof BORDER;
  align: keyof typeof ALIGN;
  unlocked: boolean;
  quoted: boolean;
}

const PLAIN: CellStyle = {
  format: 'General',
  font: 'normal',
  fill: 'none',
  border: 'none',
  align: 'bottom',
  unlocked: false,
  quoted: false,
};
export const HEADER: CellStyle = {
  ...PLAIN,
  format: '@',
  font: 'header',
  fill: 'header',
  border: 'thin',
  align: 'centre',
};
export const REQUIRED: CellStyle = { ...HEADER, font: 'required' };
export const TITLE: CellStyle = { ...PLAIN, format: '@', font: 'title', align: 'centre' };
export const NOTE: CellStyle = { ...PLAIN, format: '@', align: 'top' };

export const DATE_FORMAT = 'yyyy-mm-dd';

/** Style of a framed data cell with that format. */
export function dataStyle(format: string, unlocked: boolean): CellStyle {
  return { ...PLAIN, format, border: 'thin', align: 'wrap', unlocked };
}

/** Whether somebody may write into a column's data cells although the sheet is protected. */
export function isFree({ protect }: Pick<SheetLayout, 'protect'>, { locked }: ColumnSpec): boolean {
  return protect === true && locked !== true;
}

/** The cell of a blank above the header. */
export function blankStyle({ type }: BlankSpec, { protect }: Pick<SheetLayout, 'protect'>): CellStyle {
  return dataStyle(type === 'date' ? DATE_FORMAT : '@', protect === true);
}

/** The format of a column's typical value. */
export function columnFormat({ type, format }: ColumnSpec): string {
  const own = { text: '@', number: 'General', percent: '0%', date: DATE_FORMAT };
  return type === 'text' ? '@' : (format ?? own[type]);
}

/** Built-in ids that every program shows alike; dates are never among them, see {@link StyleTable}. */
const BUILT_IN_IDS = new Map(
  [0, 1, 2, 3, 4, 9, 10, 49].map((id) => [BUILT_IN_FORMATS[id] ?? '', id] as const),
);
const FIRST_CUSTOM_ID = 164;
/** The first date format has index 1, the first number format index 2. */
export const LAST_KNOWN_INDEX = 2;

/**
 * `styles.xml` of one workbook: each distinct cell format once. Two of the indices are taken in advance, since streaming
 * importers know formats by index alone: AutoPoi's `SheetHandler#startElement` takes a number with `s="1"` for a date
 * and with `s="2"` for a number, and any other as it took the cell before. So 1 is the workbook's first date
 * format and 2 its first number format. Dates have format codes of their own, never built-in ids: EasyPOI's
 * `SheetHandler` looks only among those.
 */
export class StyleTable {
  readonly #indices = new Map<string, number>();
  readonly #customFormats: string[] = [];
  /** Index 0 is what a cell without a format has. */
  readonly styles: CellStyle[] = [PLAIN];

  constructor(sheets: readonly SheetLayout[]) {
    this.indexOf(firstStyle(sheets, ['date']) ?? dataStyle(DATE_FORMAT, false));
    this.indexOf(firstStyle(sheets, ['number', 'percent']) ?? dataStyle('General', false));
  }

  /** Index of the format for a cell's `s`. */
  indexOf(style: CellStyle): number {
    const { format, font, fill, border, align, unlocked, quoted } = style;
    const key = [format, font, fill, border, align, unlocked, quoted].join('|');
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }

  formatId(format: string): number {
    const builtIn = BUILT_IN_IDS.get(format);
    if (builtIn !== undefined) return builtIn;
    const known = this.#customFormats.indexOf(format);
    return FIRST_CUSTOM_ID + (known === -1 ? this.#customFormats.push(format) - 1 : known);
  }

  /** Format codes of our own with their ids, as far as {@link formatId} was asked. */
  get customFormats(): (readonly [id: number, code: string])[] {
    return this.#customFormats.map((code, n) => [FIRST_CUSTOM_ID + n, code]);
  }

  xml(): string {
    const xfs = this.styles.map((style, n) => (n === 0 ? DEFAULT_XF : this.#xf(style)));
    const formats = this.customFormats.map(
      ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
    return [
      `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      FONTS,
      FILLS,
      BORDERS,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }

  #xf({ format, font, fill, border, align, unlocked, quoted }: CellStyle): string {
    const ids = `numFmtId="${this.formatId(format)}" fontId="${FONT[font]}" fillId="${FILL[fill]}" borderId="${BORDER[border]}" xfId="0"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const extra = `${quoted ? ' quotePrefix="1"' : ''}${unlocked ? ' applyProtection="1"' : ''}`;
    const children = `${ALIGN[align]}${unlocked ? '<protection locked="0"/>' : ''}`;
    return children === ''
      ? `<xf ${ids} ${applied}${extra}/>`
      : `<xf ${ids} ${applied}${extra}>${children}</xf>`;
  }
}

const DEFAULT_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

function firstStyle(
  sheets: readonly SheetLayout[],
  types: readonly ColumnSpec['type'][],
): CellStyle | undefined {
  for (const sheet of sheets) {
    const column = sheet.columns.find(({ type }) => types.includes(type));
    if (column) return dataStyle(columnFormat(column), isFree(sheet, column));
  }
  return undefined;
}

const FACE = '<name val="宋体"/><charset val="134"/>';
const FONTS = [
  '<fonts count="4">',
  `<font><sz val="11"/>${FACE}</font>`,
  `<font><b/><sz val="11"/>${FACE}</font>`,
  `<font><b/><sz val="11"/><color rgb="FFC00000"/>${FACE}</font>`,
  `<font><b/><sz val="16"/>${FACE}</font>`,
  '</fonts>',
].join('');
/** The first two fills are fixed by the programs, whatever a file says. */
const FILLS = [
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
].join('');
const SIDES = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`)
  .join('');
const BORDERS = `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${SIDES}<diagonal/></border></borders>`;
