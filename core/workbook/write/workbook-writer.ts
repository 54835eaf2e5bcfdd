import { encodeUtf8 } from '../encoding.ts';
import { type PackedMember, packMember, zipOf } from '../zip/zip-write.ts';
import { checkNames } from './check-names.ts';
import type { Level } from './packed-part.ts';
import { packageParts } from './package-parts.ts';
import { type Shared, SheetWriter } from './sheet-writer.ts';
import type { SheetLayout, SheetSpec, WorkbookOptions } from './spec.ts';
import { StringTable } from './string-table.ts';
import { StyleTable } from './styles.ts';
import { OptionLists } from './validation.ts';

/** A workbook in the making: sheets are begun and written one after the other, then the file is put together. */
export class WorkbookWriter {
  readonly #shared: Shared;
  readonly #options: WorkbookOptions;
  readonly #closing: readonly SheetSpec[];
  readonly #optionSheet: string | undefined;
  readonly #sheets: SheetWriter[] = [];

  /** @throws JiannuoError `workbook.noSheet`, `workbook.sheetName` */
  constructor(layouts: readonly SheetLayout[], options: WorkbookOptions, level: Level) {
    const closing = options.instructions ? [instructionSheet(options.instructions)] : [];
    const given = [...layouts, ...closing];
    checkNames(given);
    const lists = new OptionLists(layouts);
    const optionSheet = lists.sheet(given.map(({ name }) => name));
    this.#optionSheet = optionSheet?.name;
    this.#closing = optionSheet ? [...closing, optionSheet] : closing;
    this.#options = options;
    this.#shared = {
      styles: new StyleTable(layouts),
      strings: new StringTable(level),
      lists,
      level,
      twoFormats: options.twoFormats === true,
    };
  }

  begin(layout: SheetLayout): SheetWriter {
    const sheet = new SheetWriter(layout, this.#shared);
    this.#sheets.push(sheet);
    return sheet;
  }

  /**
   * The file in pieces. Its first members and their order are those by which programs that look at bytes alone know an
   * .xlsx (libmagic, hence PHP's `finfo`): content types with their true size, relationships, then `xl/`.
   */
  finish(): Uint8Array<ArrayBuffer>[] {
    for (const sheet of this.#closing) {
      const writer = this.begin(sheet);
      for (const row of sheet.rows) writer.write(row);
    }
    const parts = packageParts(this.#sheets, this.#shared.lists, this.#optionSheet, this.#options.properties);
    const first = this.#sheets.findIndex(({ layout }) => !layout.hidden);
    return zipOf([
      packXml('[Content_Types].xml', parts.contentTypes),
      packXml('_rels/.rels', parts.rootRelationships),
      packXml('xl/workbook.xml', parts.workbook),
      packXml('xl/_rels/workbook.xml.rels', parts.relationships),
      ...this.#sheets.map((sheet, n) => sheet.finish(`xl/worksheets/sheet${n + 1}.xml`, n === first)),
      packXml('xl/styles.xml', this.#shared.styles.xml()),
      this.#shared.strings.finish('xl/sharedStrings.xml'),
      ...(parts.core === undefined ? [] : [packXml('docProps/core.xml', parts.core)]),
    ]);
  }
}

function packXml(name: string, xml: string): PackedMember {
  return packMember(name, encodeUtf8(xml));
}

/** Width of the instructions' one column: a page, in whatever font stands in for ours. One column is not made smaller to fit. */
const PAGE_WIDTH = 70;

function instructionSheet({ name, lines }: NonNullable<WorkbookOptions['instructions']>): SheetSpec {
  const columns = [{ header: name, type: 'text' as const, width: PAGE_WIDTH }];
  return { name, columns, rows: lines.map((line) => [line]), print: {} };
}
