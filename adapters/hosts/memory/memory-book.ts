import { contentSize } from '#core/host/make-block.ts';
import type { HostSheet } from '#core/host/sheet-host.ts';
import { JiannuoError } from '#core/errors.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import { isPackage } from '#core/workbook/annotate/annotate-file.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { EditedPackage } from '#core/workbook/template/edited.ts';
import { openTemplate } from '#core/workbook/template/open.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { activeSheet, declaredIn, isFiltered, isProtected } from './sheet-facts.ts';

/** Bytes of a workbook and what was read of them, which is read anew once they have changed. */
export class MemoryBook {
  readonly name: string;
  /** Whether it takes changes: an .xlsx or .xlsm. */
  readonly isPackage: boolean;
  #bytes: Uint8Array<ArrayBuffer>;
  #workbook: Workbook;
  #package: EditedPackage | undefined;
  #sheets: Omit<HostSheet, 'active'>[] | undefined;

  private constructor(name: string, bytes: Uint8Array<ArrayBuffer>, workbook: Workbook) {
    this.name = name;
    this.#bytes = bytes;
    this.#workbook = workbook;
    this.isPackage = isPackage(bytes);
  }

  /** @throws JiannuoError what `openWorkbook` throws */
  static async open(bytes: Uint8Array, name: string): Promise<MemoryBook> {
    return new MemoryBook(name, new Uint8Array(bytes), await openWorkbook(bytes, name));
  }

  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  get workbook(): Workbook {
    return this.#workbook;
  }

  /** The parts as they stand, to be looked at; `undefined` where the file has none. */
  get package(): EditedPackage | undefined {
    if (this.isPackage) this.#package ??= new EditedPackage(openTemplate(this.#bytes));
    return this.#package;
  }

  /** @throws JiannuoError `host.noSheet` */
  sheet(name: string): Sheet {
    const sheet = this.#workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new JiannuoError('host.noSheet', { sheet: name });
    return sheet;
  }

  /** Text of a sheet's part. */
  sheetXml(name: string): string | undefined {
    const path = this.package?.parts.sheets.find((sheet) => sheet.name === name)?.path;
    return path === undefined ? undefined : this.package?.text(path);
  }

  sheets(): readonly Omit<HostSheet, 'active'>[] {
    this.#sheets ??= this.#workbook.sheets.map((sheet) => {
      const xml = this.sheetXml(sheet.name);
      const size = contentSize(sheet);
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        ...size,
        declaredRows: Math.max(size.rowCount, sheet.rowCount, xml === undefined ? 0 : declaredIn(xml)),
        protected: xml !== undefined && isProtected(xml),
        filtered: this.package !== undefined && xml !== undefined && isFiltered(this.package, sheet, xml),
      };
    });
    return this.#sheets;
  }

  /** The sheet that the file says is in front, or the first that is shown. */
  front(): string | undefined {
    const said = this.package && activeSheet(this.package);
    const { sheets } = this.#workbook;
    const shown = sheets.filter(({ hidden }) => !hidden);
    return (shown.find(({ name }) => name === said) ?? shown[0] ?? sheets[0])?.name;
  }

  /**
   * Changes the file. Where the change is refused nothing is.
   * @throws JiannuoError `host.readOnly`, and what `change` throws
   */
  edit<T>(change: (book: EditedPackage) => T): T {
    if (!this.isPackage) throw new JiannuoError('host.readOnly');
    const book = new EditedPackage(openTemplate(this.#bytes));
    const result = change(book);
    this.replace(book.save());
    return result;
  }

  /** Other bytes of the same workbook, of an .xlsx or .xlsm too. */
  replace(bytes: Uint8Array<ArrayBuffer>): void {
    this.#workbook = readWorkbook(bytes);
    this.#bytes = bytes;
    this.#package = undefined;
    this.#sheets = undefined;
  }
}
