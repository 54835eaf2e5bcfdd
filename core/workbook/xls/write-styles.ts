import { type CellStyle, FONT, type StyleTable } from '../write/styles.ts';
import { type RecordWriter, TYPE } from './write-records.ts';

/** Excel counts on fifteen style formats and a default cell format before those of the cells. */
const STYLE_XFS = 15;
/** Index of the first of our own cell formats. */
export const FIRST_XF = STYLE_XFS;

/** Colours of the default palette ([MS-XLS] 2.5.161). */
const COLOUR = { automatic: 0x7fff, red: 10, grey: 22, lightBlue: 31, background: 65 } as const;
const FACE = '宋体';
const GB2312 = 134;
const BOLD = 700;
const REGULAR = 400;

/** FONT, FORMAT, XF and STYLE records. */
export function writeStyles(out: RecordWriter, table: StyleTable): void {
  const xfs = table.styles.map((style) => ({ style, format: table.formatId(style.format) }));
  for (const font of Object.keys(FONT) as (keyof typeof FONT)[]) writeFont(out, font);
  for (const [id, code] of table.customFormats) {
    out.begin(TYPE.format).u16(id).u16(code.length).u8(1).units(code).end();
  }
  for (let n = 0; n < STYLE_XFS; n++) {
    out.begin(TYPE.xf).u16(0).u16(0).u16(0xfff5).u8(0x20).u8(0).u8(0).u8(0).u32(0).u32(0).u16(0x20c0).end();
  }
  for (const { style, format } of xfs) writeXf(out, style, format);
  out.begin(TYPE.style).u16(0x8000).u8(0).u8(0xff).end();
}

function writeFont(out: RecordWriter, font: keyof typeof FONT): void {
  const height = font === 'title' ? 16 : 11;
  out
    .begin(TYPE.font)
    .u16(height * 20)
    .u16(0);
  out.u16(font === 'required' ? COLOUR.red : COLOUR.automatic);
  out.u16(font === 'normal' ? REGULAR : BOLD).u16(0);
  out.u8(0).u8(0).u8(GB2312).u8(0);
  out.u8(FACE.length).u8(1).units(FACE).end();
}

const GENERAL = 0;
const CENTRE = 2;
const WRAP = 8;
const VERTICAL = { top: 0, centre: 0x10, bottom: 0x20 } as const;
const ALIGNMENT: Record<CellStyle['align'], number> = {
  bottom: GENERAL | VERTICAL.bottom,
  centre: CENTRE | WRAP | VERTICAL.centre,
  wrap: GENERAL | WRAP | VERTICAL.centre,
  top: GENERAL | WRAP | VERTICAL.top,
};
/** Each attribute group is the cell's own. */
const ALL_OWN = 0xfc;

function writeXf(out: RecordWriter, style: CellStyle, format: number): void {
  const locked = style.unlocked ? 0 : 1;
  const quoted = style.quoted ? 8 : 0;
  const line = style.border === 'thin' ? 1 : 0;
  const ink = line ? COLOUR.grey : 0;
  const solid = style.fill === 'none' ? 0 : 1;
  out
    .begin(TYPE.xf)
    .u16(FONT[style.font])
    .u16(format)
    .u16(locked | quoted);
  out.u8(ALIGNMENT[style.align]).u8(0).u8(0).u8(ALL_OWN);
  out.u32((line * 0x1111) | (ink << 16) | (ink << 23));
  out.u32((ink | (ink << 7) | (solid << 26)) >>> 0);
  out.u16((solid ? COLOUR.lightBlue : COLOUR.background - 1) | (COLOUR.background << 7)).end();
}
