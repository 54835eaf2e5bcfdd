import type { TemplateColumn } from '../../model/template.ts';
import type { Sheet } from '../../model/workbook.ts';
import { attribute, scanTags } from '../xml.ts';
import type { HeaderPlace } from './header.ts';
import {
  explainedSign,
  hasRequiredSign,
  isRequiredMark,
  requiredInNotes,
  saysRequired,
} from './required-words.ts';

type RequiredBy = NonNullable<TemplateColumn['requiredBy']>;

/** Colours of a cell as the file writes them (`rgb:FFFF0000`, `theme:5:0.4`); `undefined` where it sets none. */
interface Look {
  font: string | undefined;
  fill: string | undefined;
}

/** What is said to single columns, by 0-based column. */
interface Said {
  /** Comments (批注) on the header. */
  comments: ReadonlyMap<number, string>;
  /** What Excel shows beside a cell that is to be filled in. */
  prompts: ReadonlyMap<number, string>;
}

function saysSo(text = ''): boolean {
  return /^(?:[^\n]{0,12}[:：]\s*)?必[填选]/.test(text) || saysRequired(text);
}

/**
 * Which columns are required, and what says so. A colour counts only where a note (`红色为必填项`) or a legend cell says what
 * it means.
 * @param styles text of the styles part, `''` where there is none
 * @param said what comments and prompts say
 * @param explanations texts of sheets that explain the template
 */
export function requiredColumns(
  sheet: Sheet,
  header: HeaderPlace,
  styles: string,
  said: Said,
  explanations: readonly string[],
): Map<number, RequiredBy> {
  const required = new Map<number, RequiredBy>();
  const words = [...header.notes, ...explanations].join('\n');
  const mark = explainedSign(words);
  const noted = requiredInNotes([...header.notes, ...explanations], header.headers);
  const looks = readLooks(styles);
  const lookAt = (row: number, column: number): Look | undefined =>
    looks[sheet.cell(row, column)?.stored?.style ?? -1];
  const means = colourMeaning(words, legendFill(sheet, header.top, lookAt));
  for (const [column, text] of header.headers) {
    const isSigned = mark !== undefined && text.includes(mark);
    if (isMarked(text) || isSigned || hasRequiredSign(text, words)) required.set(column, 'mark');
    else if (header.required.has(column)) required.set(column, 'row');
    else if (saysSo(said.comments.get(column))) required.set(column, 'comment');
    else if (saysSo(said.prompts.get(column))) required.set(column, 'prompt');
    else if (noted.has(column)) required.set(column, 'note');
    else if (means(lookAt(rowOfText(sheet, header, column), column))) required.set(column, 'colour');
  }
  return required;
}

/** A sign at either end of a name, or what its brackets or a line of its own say: `（必填，文本格式）`. */
function isMarked(header: string): boolean {
  if (/(?:^|_)\s*[*＊]|[*＊]\s*(?:$|_)/.test(header)) return true;
  const bracketed = [...header.matchAll(/[（(【[]([^（(【[）)】\]]*)[）)】\]]/g)].map(
    ([, inside = '']) => inside,
  );
  const said = bracketed.flatMap((text) => text.split(/[\s，,、；;。：:/|]+/));
  return [...said, ...header.split(/[\n_]/)].some(isRequiredMark);
}

/** The lowest row of the header that has the column's text. */
function rowOfText(sheet: Sheet, { top, bottom }: HeaderPlace, column: number): number {
  for (let row = bottom; row > top; row--) if (sheet.cell(row, column)?.text.trim()) return row;
  return top;
}

const COLOURS: Readonly<Record<string, (red: number, green: number, blue: number) => boolean>> = {
  红: (r, g, b) => r >= 0xa0 && g <= 0x60 && b <= 0x60,
  黄: (r, g, b) => r >= 0xc0 && g >= 0xb0 && b <= 0xb0 && r - b >= 0x40,
  橙: (r, g, b) => r >= 0xd0 && g >= 0x60 && g <= 0xd0 && b <= 0xb0,
  蓝: (r, _, b) => b >= 0x90 && r <= 0xa0 && b > r,
  绿: (r, g, b) => g >= 0x80 && g > r && g > b,
};
/** Colours of the old palette (ISO 29500-1, 18.8.27) that people take for these. */
const INDEXED: Readonly<Record<string, string>> = {
  2: 'FF0000',
  3: '00FF00',
  4: '0000FF',
  5: 'FFFF00',
  10: 'FF0000',
  11: '00FF00',
  12: '0000FF',
  13: 'FFFF00',
};

/** Whether a look means required: by the colour that a note names, or by a legend's own fill. */
function colourMeaning(words: string, legend: string | undefined): (look: Look | undefined) => boolean {
  const named =
    /([红黄橙蓝绿])(?:色|字|底)[^\n。；;，,]{0,12}必[填选]|必[填选][^\n。；;，,]{0,8}?([红黄橙蓝绿])(?:色|字|底)/.exec(
      words,
    );
  const isNamed = COLOURS[named?.[1] ?? named?.[2] ?? ''];
  return (look) => {
    if (!look) return false;
    if (legend !== undefined && look.fill === legend) return true;
    return isNamed !== undefined && [look.font, look.fill].some((colour) => hasColour(colour, isNamed));
  };
}

function hasColour(colour: string | undefined, is: (r: number, g: number, b: number) => boolean): boolean {
  const [kind, value = ''] = colour?.split(':') ?? [];
  const hex = kind === 'rgb' ? value.slice(-6) : kind === 'indexed' ? (INDEXED[value] ?? '') : '';
  if (hex.length !== 6) return false;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return is(red ?? 0, green ?? 0, blue ?? 0);
}

/** Fill of a small cell above the header that says 必填 and nothing else. */
function legendFill(
  sheet: Sheet,
  top: number,
  lookAt: (row: number, column: number) => Look | undefined,
): string | undefined {
  for (let row = 0; row < top; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const text = sheet.cell(row, column)?.text.trim() ?? '';
      if (!/^(?:为|表示|代表)?必[填选](?:项|字段|列)?$/.test(text)) continue;
      // The colour may be the word's own cell or an empty one before it.
      const fill = lookAt(row, column)?.fill ?? (column > 0 ? lookAt(row, column - 1)?.fill : undefined);
      if (fill !== undefined) return fill;
    }
  }
  return undefined;
}

/** Colours by style index (`cellXfs`), from `styles.xml`. */
function readLooks(xml: string): Look[] {
  const fonts: (string | undefined)[] = [];
  const fills: (string | undefined)[] = [];
  const looks: Look[] = [];
  let part = '';
  for (const tag of scanTags(xml)) {
    if (tag.kind === 'close') continue;
    if (/^(?:fonts|fills|borders|cellStyleXfs|cellXfs|dxfs)$/.test(tag.name)) part = tag.name;
    else if (part === 'fonts' && tag.name === 'font') fonts.push(undefined);
    else if (part === 'fonts' && tag.name === 'color') fonts[fonts.length - 1] = colourOf(tag);
    else if (part === 'fills' && tag.name === 'fill') fills.push(undefined);
    else if (part === 'fills' && tag.name === 'fgColor') fills[fills.length - 1] = colourOf(tag);
    else if (part === 'cellXfs' && tag.name === 'xf') {
      looks.push({
        font: fonts[Number(attribute(tag, 'fontId') ?? 0)],
        fill: fills[Number(attribute(tag, 'fillId') ?? 0)],
      });
    }
  }
  return looks;
}

function colourOf(tag: { attributes: string }): string | undefined {
  const rgb = attribute(tag, 'rgb');
  if (rgb !== undefined) return `rgb:${rgb.toUpperCase()}`;
  const theme = attribute(tag, 'theme');
  if (theme !== undefined) return `theme:${theme}:${attribute(tag, 'tint') ?? '0'}`;
  const indexed = attribute(tag, 'indexed');
  return indexed === undefined || indexed === '64' ? undefined : `indexed:${indexed}`;
}
