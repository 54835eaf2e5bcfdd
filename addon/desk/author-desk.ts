import { authorableChecks } from '#catalog/authoring.ts';
import { forms as programForms } from '#catalog/forms.ts';
import { shelfOf, writtenPacks } from '#catalog/packs.ts';
import type { GatherSheet, LintView, MakeRequest } from '#components/addon/make-model.ts';
import type { Known } from '#core/authoring/context.ts';
import { writePackWorkbook } from '#core/authoring/write.ts';
import { JiannuoError } from '#core/errors.ts';
import { peopleForm } from '#core/export/people-form.ts';
import { boundsOf, collectionSheet } from '#core/make/collection.ts';
import { gatherSheets } from '#core/make/gather.ts';
import { type Made, madeName } from '#core/make/made.ts';
import { isPackWorkbook, lintWorkbook, packWorkbook } from '#core/make/pack.ts';
import { recordsToReview, reviewSheet } from '#core/make/review-sheet.ts';
import type { FormType } from '#core/model/form-type.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { Pack } from '#core/model/pack.ts';
import type { OwnPacks, Shelf } from '#core/packs/shelf.ts';
import type { JudgedRow } from '#core/review/sheet/judge.ts';
import { hasContent } from '#core/roster/workbook.ts';
import { codeText } from '#locales/errors.ts';
import { type Locale, setLocale, t } from '#locales/index.ts';
import { collectionWords, gatherWords, reviewSheetWords } from '#locales/make-words.ts';
import { DeskBook } from './book.ts';
import { problemText, type Shelved } from './put-in.ts';

/** What was found in the workbook, as the worker that checks hands it over, and what tells the new sheet from all others. */
export interface Reviewed {
  rows: readonly JudgedRow[];
  pack: Pack;
  /** Name of the workbook. */
  file: string;
  /** A new UUID. */
  workbookId: string;
  /** `2026-05-01T08:00:00.000Z`. */
  madeAt: string;
}

export interface MakeAsked {
  request: MakeRequest;
  /** The pack that is chosen: its bounds are those of a collection sheet. `''`: none. */
  packId: string;
  /** For a review sheet only. */
  reviewed?: Reviewed | undefined;
}

export interface MadeFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** In sentences. */
  notes: string[];
  /** What stood in several sheets about people: how many rows, and whether numbers are in full. */
  gathered?: { rows: number; sensitive: boolean } | undefined;
}

/** The work of making workbooks and of reading packs, over the sheets that were handed over. */
export class AuthorDesk {
  readonly book = new DeskBook();
  #own: OwnPacks = { authored: [], tunings: [] };
  #shelf: Shelf = shelfOf(this.#own);

  setUp({ locale, own }: { locale: Locale; own: OwnPacks }): void {
    setLocale(locale);
    this.#own = own;
    this.#shelf = shelfOf(own);
  }

  get forms(): readonly FormType[] {
    return this.#shelf.forms;
  }

  /** What a pack may speak of. */
  get known(): Known {
    const own = this.#own.authored.map(({ pack }) => pack);
    const others = writtenPacks.filter(({ id }) => own.every((pack) => pack.id !== id));
    return {
      forms: programForms,
      checks: authorableChecks,
      packs: [...others, ...own],
      program: writtenPacks,
    };
  }

  /** What there is already, for what is put in. */
  get shelved(): Shelved {
    return { known: this.known, own: this.#own, untuned: this.#shelf.untuned };
  }

  /** The sheets that were handed over, as sources of a 汇总. */
  sheets(): GatherSheet[] {
    return this.book.workbook().sheets.map((sheet) => {
      const { look } = this.book.look(sheet.name, this.forms);
      const form = this.forms.find(({ id }) => id === look.formId) ?? peopleForm;
      const left = hasContent(sheet) ? (look.left ?? (look.records === 0 ? 'empty' : undefined)) : 'empty';
      return {
        name: sheet.name,
        form: form.title,
        records: look.records,
        ...(left ? { why: t(`make.gather.left.${left}`) } : {}),
      };
    });
  }

  /** @throws JiannuoError `make.*`, `addon.noForm`, `workbook.*` */
  make(asked: MakeAsked): MadeFile {
    const { fileName, bytes, notes, gathered } = this.#made(asked);
    return {
      name: fileName,
      bytes,
      notes: notes.map(({ code, params }) => codeText(code, params)),
      gathered,
    };
  }

  /** What the linter says of the workbook; `undefined` where no pack is written in it. */
  lint(): LintView | undefined {
    const workbook = this.book.workbook();
    if (!isPackWorkbook(workbook)) return undefined;
    const { title, verified, problems } = lintWorkbook(workbook, this.known);
    return {
      title: title === '' ? bareName(this.book.meta.name) : title,
      verified,
      problems: problems.map(({ severity, sheet, cell, code, params, suggestion }) => ({
        severity,
        sheet,
        cell,
        text: problemText(code, params, suggestion),
      })),
    };
  }

  /** A pack of the shelf as it is written. @throws JiannuoError `addon.noPack` */
  packFile(id: string): { name: string; bytes: Uint8Array<ArrayBuffer> } {
    const authored = this.#written(id);
    if (!authored) throw new JiannuoError('addon.noPack');
    return { name: madeName(authored.pack.title), bytes: writePackWorkbook(authored, this.known) };
  }

  #written(id: string): AuthoredPack | undefined {
    const own = this.#own.authored.find(({ pack }) => pack.id === id);
    const program = writtenPacks.find((pack) => pack.id === id);
    return own ?? (program && { pack: program, examples: [] });
  }

  #made({ request, packId, reviewed }: MakeAsked): Made & Pick<MadeFile, 'gathered'> {
    switch (request.kind) {
      case 'collection': {
        const form = this.forms.find(({ id }) => id === request.formId);
        if (!form) throw new JiannuoError('addon.noForm');
        return collectionSheet(form, {
          words: collectionWords(),
          rows: request.rowsPerField,
          bounds: boundsOf(
            this.#shelf.packs.filter(({ id }) => id === packId),
            form.id,
          ),
        });
      }
      case 'pack':
        return packWorkbook(this.known, { fileName: t('desk.packFile') });
      case 'gather':
        return this.#gathered(request);
      case 'review':
        return this.#toReview(reviewed);
    }
  }

  #gathered({ sheets, formId }: Extract<MakeRequest, { kind: 'gather' }>): Made & Pick<MadeFile, 'gathered'> {
    const wanted = new Set(sheets);
    const made = gatherSheets([{ file: this.book.meta.name, workbook: this.book.workbook() }], this.forms, {
      words: gatherWords(),
      form: this.forms.find(({ id }) => id === formId),
      isWanted: (_, { name }) => wanted.has(name),
      readAs: (_, sheet) => {
        const { formId: own, ...said } = this.book.choice(sheet);
        return { ...said, form: this.forms.find(({ id }) => id === own) };
      },
    });
    return { ...made, gathered: { rows: made.rows, sensitive: made.sensitive } };
  }

  #toReview(reviewed: Reviewed | undefined): Made {
    if (!reviewed) throw new JiannuoError('addon.notChecked');
    const { rows, pack, file, workbookId, madeAt } = reviewed;
    const words = reviewSheetWords();
    const { records, left } = recordsToReview(rows, { file, pack, placeOf: words.place });
    const made = reviewSheet(records, { words, title: bareName(file), pack, workbookId, madeAt });
    return left.length === 0
      ? made
      : { ...made, notes: [...made.notes, { code: 'addon.leftUnreviewed', params: { count: left.length } }] };
  }
}

/** A name without its end, as it may leave. */
function bareName(name: string): string {
  return maskNumbers(name.replace(/\.\w+$/, ''));
}
