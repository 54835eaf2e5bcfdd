import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { PAPER, type PaperBlock, type PaperDocument, type PaperTable } from '#core/paper/document.ts';

/** Twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
const lineTwips = (points: number): number => points * 20;
/** Word counts sizes in half points. */
const halfPoints = (points: number): number => points * 2;

const WIDTH = twips(PAPER.width - PAPER.margins.left - PAPER.margins.right);
/** A Word file names one font; where it is missing the program that opens it takes one of its own. */
const FONTS = { title: '方正小标宋简体', body: '仿宋', table: '宋体', page: '宋体' } as const;
type FontOf = keyof typeof FONTS;
/** A line to write on: spaces that a program may break at would be dropped at the end of a line. */
const BLANK = '\u00A0'.repeat(14);

/**
 * Papers as a Word file in the layout of {@link PAPER}, each from a page of its own with pages counted from 1. Same input, same
 * document; the library writes the time of writing into its properties.
 */
export async function writeDocx(documents: readonly PaperDocument[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    creator: '践诺',
    title: documents[0]?.title ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf('body'), size: halfPoints(PAPER.size) } } } },
    sections: documents.map(sectionOf),
  });
  const bytes = await Packer.pack(file, 'uint8array');
  return new Uint8Array(bytes);
}

function sectionOf({ title, subtitle, blocks }: PaperDocument): ISectionOptions {
  const { margins } = PAPER;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: twips(PAPER.width), height: twips(PAPER.height) },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          // The number stands below the text area by its gap and its own height.
          footer: twips(margins.bottom - PAPER.pageGap) - lineTwips(PAPER.pageSize),
        },
        pageNumbers: { start: 1 },
      },
    },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children: [
      centred(title, 'title', PAPER.titleSize, true),
      ...(subtitle === undefined ? [] : [centred(subtitle, 'body', PAPER.size, false)]),
      line([], {}),
      ...blocks.flatMap((block, at) => childrenOf(block, blocks[at + 1]?.kind === 'signature')),
    ],
  };
}

/** `— 1 —`, one character in from the outer edge. */
function footer(alignment: 'right' | 'left'): Footer {
  const size = halfPoints(PAPER.pageSize);
  const run = { font: fontOf('page'), size };
  const side =
    alignment === 'right' ? { right: lineTwips(PAPER.pageSize) } : { left: lineTwips(PAPER.pageSize) };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: side,
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** @param kept a signature follows, which never stands alone on its page */
function childrenOf(block: PaperBlock, kept: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'text':
      return [
        line([text(block.text, 'body', PAPER.size, block.bold ?? false)], {
          indent: block.indent ? { firstLine: lineTwips(PAPER.size) * 2 } : {},
          alignment: AlignmentType.BOTH,
          keepNext: kept,
        }),
      ];
    case 'table':
      return [tableOf(block, kept), line([], { keepNext: kept })];
    case 'signature':
      return [
        line([], { keepNext: true }),
        ...block.lines.map(({ label, text: said, line: isLine }, at) =>
          line(
            [
              text(`${label}${said}`, 'body', PAPER.size, false),
              ...(isLine ? [text(BLANK, 'body', PAPER.size, false, true)] : []),
            ],
            {
              alignment: AlignmentType.RIGHT,
              indent: { right: lineTwips(PAPER.size) * 2 },
              keepNext: at < block.lines.length - 1,
            },
          ),
        ),
      ];
  }
}

function tableOf({ header, rows, widths, labelled = false }: PaperTable, kept: boolean): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  const columnWidths = widths.map((width) => Math.round((WIDTH * width) / sum));
  const rowOf = (cells: readonly string[], isHeader: boolean, keepNext: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      height: { value: lineTwips(PAPER.tableLine), rule: HeightRule.ATLEAST },
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 80, right: 80, top: 30, bottom: 30 },
            children: cell.split('\n').map(
              (part) =>
                new Paragraph({
                  keepNext,
                  alignment:
                    isHeader || (labelled && at % 2 === 0) ? AlignmentType.CENTER : AlignmentType.LEFT,
                  spacing: { line: lineTwips(PAPER.tableLine), lineRule: LineRuleType.EXACT },
                  children: [text(part, 'table', PAPER.tableSize, isHeader || (labelled && at % 2 === 0))],
                }),
            ),
          }),
      ),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [
      ...(header ? [rowOf(header, true, true)] : []),
      ...rows.map((row, at) => rowOf(row, false, kept && at === rows.length - 1)),
    ],
  });
}

function centred(said: string, font: FontOf, size: number, bold: boolean): Paragraph {
  return line([text(said, font, size, bold)], { alignment: AlignmentType.CENTER, keepNext: true }, size);
}

type LineOptions = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'children' | 'spacing'>;

function line(children: TextRun[], options: LineOptions, size: number = PAPER.size): Paragraph {
  const exact = Math.max(PAPER.line, Math.round(size * 1.6));
  return new Paragraph({
    ...options,
    spacing: { line: lineTwips(exact), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children,
  });
}

function text(said: string, font: FontOf, points: number, bold: boolean, underlined = false): TextRun {
  return new TextRun({
    text: said,
    font: fontOf(font),
    size: halfPoints(points),
    bold,
    ...(underlined ? { underline: {} } : {}),
  });
}

function fontOf(font: FontOf): { ascii: string; hAnsi: string; eastAsia: string; hint: string } {
  const name = FONTS[font];
  return { ascii: name, hAnsi: name, eastAsia: name, hint: 'eastAsia' };
}
