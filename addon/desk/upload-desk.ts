import { importers } from '#catalog/importers.ts';
import { shelfOf } from '#catalog/packs.ts';
import type { Choice } from '#components/addon/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import type { OwnPacks, Shelf } from '#core/packs/shelf.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import { readSheet, type SheetRoster } from '#core/roster/workbook.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { cleanCopy } from '#core/upload/clean-copy.ts';
import type { CleanCopy, CleanCopyRequest } from '#core/upload/copy.ts';
import { listWords, type ToldLists } from '#core/upload/list-words.ts';
import { readAsPortal } from '#core/upload/read-as-portal.ts';
import { type PortalAnswer, partOf, type PortalReading } from '#core/upload/reading.ts';
import type { UploadRequest } from '#core/upload/request.ts';
import { errorText } from '#locales/errors.ts';
import { type Locale, setLocale, t } from '#locales/index.ts';
import { DeskBook } from './book.ts';
import type { Tell } from './messages.ts';
import { openFile } from './open-file.ts';
import { templateAsked } from './upload-template.ts';
import { contractTitle } from './upload-words.ts';

/** What is asked of the sheet that was handed over. */
export interface UploadAsk {
  sheet: string;
  /** `''` for all of them. */
  contractId: string;
  /** The portal's blank template, as a file. */
  template?: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
  /** One that was checked before and was chosen; and all of them, among which that of the file is found. */
  checked?: CheckedTemplate | undefined;
  known: readonly CheckedTemplate[];
  /** What the program says of drop-down lists, where no file does. */
  lists?: ToldLists | undefined;
}

export interface CopyAsk extends UploadAsk {
  consents: Pick<
    CleanCopyRequest,
    'replaceSamples' | 'extend' | 'insertRows' | 'hiddenRows' | 'leaveOut' | 'kind'
  >;
}

/** The work of 上传前检查 on a workbook that was handed over as a file, or block by block. */
export class UploadDesk {
  book = new DeskBook();
  #file: { workbook: Workbook; bytes: Uint8Array; name: string } | undefined;
  readonly #choices = new Map<string, SheetChoice>();
  #shelf: Shelf = shelfOf({ authored: [], tunings: [] });
  #answer: { answer: PortalAnswer; sheet: string } | undefined;

  setUp({ locale, own }: { locale: Locale; own: OwnPacks }): { contracts: Choice[] } {
    setLocale(locale);
    this.#shelf = shelfOf(own);
    return { contracts: importers.map(({ id }) => ({ value: id, label: contractTitle(id) })) };
  }

  /** Nothing is known of a workbook any more; what was answered last stays, for its parts. */
  clear(): void {
    this.book = new DeskBook();
    this.#file = undefined;
    this.#choices.clear();
  }

  /** Takes the workbook as a file. Answers why it cannot be read as one, in words; `''` where it can. */
  open({ bytes, name }: { bytes: Uint8Array<ArrayBuffer>; name: string }): string {
    try {
      const workbook = openFile(bytes);
      // The cells of other kinds are as good.
      if (!workbook) return t('desk.otherFile');
      this.#file = { workbook, bytes, name };
      return '';
    } catch (error) {
      if (error instanceof JiannuoError) return errorText(error);
      throw error;
    }
  }

  choose(sheet: string, choice: SheetChoice): void {
    this.#choices.set(sheet, choice);
  }

  choice(sheet: string): SheetChoice {
    return this.#choices.get(sheet) ?? {};
  }

  columns(sheet: string): readonly RosterColumn[] {
    return this.#roster(sheet).roster.columns;
  }

  /** What the contracts read, kept whole. @throws JiannuoError as `readAsPortal` */
  read(ask: UploadAsk, tell: Tell): { answer: PortalAnswer; notes: readonly string[] } {
    const { request, notes } = this.#request(ask, tell);
    const answer = readAsPortal(request);
    this.#answer = { answer, sheet: ask.sheet };
    return { answer, notes };
  }

  /** Lines of what was read last. */
  part(contractId: string, from: number, count: number): PortalReading | undefined {
    const reading = this.#answer?.answer.readings.find((each) => each.contractId === contractId);
    return reading && partOf(reading, from, count);
  }

  /** @throws JiannuoError as `cleanCopy` */
  copy(ask: CopyAsk, tell: Tell): { copy: CleanCopy; notes: readonly string[] } {
    const { request, notes } = this.#request(ask, tell);
    return { copy: cleanCopy({ ...request, ...ask.consents }), notes };
  }

  #request(ask: UploadAsk, tell: Tell): { request: UploadRequest; notes: readonly string[] } {
    const { sheet, contractId, lists } = ask;
    const read = this.#roster(sheet);
    const asked = templateAsked(ask, read.form);
    const { workbook, bytes, name } = this.#file ?? {
      workbook: this.book.workbook(),
      bytes: undefined,
      name: this.book.meta.name,
    };
    return {
      request: {
        workbook,
        bytes,
        fileName: name,
        read,
        contracts: importers.filter(({ id }) => contractId === '' || id === contractId),
        lists: lists && listWords(lists, workbook),
        ...asked.request,
        onProgress: tell,
      },
      notes: asked.notes,
    };
  }

  #roster(name: string): SheetRoster {
    const { formId, headerRow, mapping } = this.choice(name);
    const forms: readonly FormType[] = formId === '' ? [] : this.#shelf.forms;
    const date1904 = this.#file ? this.#file.workbook.date1904 : this.book.meta.date1904;
    return readSheet(this.#sheet(name), date1904, forms, {
      form: forms.find(({ id }) => id === formId),
      records: true,
      endsAtOther: true,
      headerRow,
      ...(mapping ? { mapping } : {}),
    });
  }

  #sheet(name: string): Sheet {
    if (!this.#file) return this.book.sheet(name);
    const sheet = this.#file.workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new JiannuoError('host.noSheet', { sheet: name });
    return sheet;
  }
}
