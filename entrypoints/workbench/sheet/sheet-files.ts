import type { Pack } from '#core/model/pack.ts';
import type { SheetRowView } from '#components/workbench/sheet/sheet-view.ts';
import type { JudgedRow } from '#core/review/sheet/judge.ts';
import type { RowVerdict } from '#core/review/sheet/marks.ts';
import { recordsToReview, reviewSheet } from '#core/make/review-sheet.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { identityOf } from '#core/review/merged.ts';
import type { Formers } from '#core/review/sheet/former.ts';
import { adviceFor } from '#core/review/sheet/reason.ts';
import { returnsSheet } from '#core/review/sheet/returns.ts';
import { verdictTable } from '#core/review/sheet/verdict-table.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { reviewSheetWords } from '#locales/make-words.ts';
import { returnWords, verdictTableWords } from '#locales/sheet-words.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import type { Store } from '../store.ts';
import { readBytes } from '../read-file.ts';
import { annotateInWorker } from './annotate-worker.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What goes out is about these rows, as they were judged and decided. */
export interface Outgoing {
  store: Store;
  file: File;
  pack: Pack;
  judged: readonly JudgedRow[];
  views: readonly SheetRowView[];
  /** 退回清单 also has what nobody decided about and the checks found wrong. */
  withOpen: boolean;
}

function verdicts(views: readonly SheetRowView[]): (id: string) => RowVerdict | undefined {
  const byId = new Map(views.map(({ id, verdict }) => [id, verdict]));
  return (id) => byId.get(id);
}

/** 退回清单. @param count rows on it */
export async function saveReturns(
  { store, file, pack, judged, views, withOpen }: Outgoing,
  count: number,
): Promise<string> {
  const sheet = returnsSheet({
    rows: judged,
    verdictOf: verdicts(views),
    withOpen,
    adviceOf: (row, verdict) => adviceFor(pack, row, verdict?.criterionIds ?? []),
    words: returnWords(bare(file.name)),
  });
  const name = t('sheet.file.returns', { name: bare(file.name) });
  return save(store, `${name}.xlsx`, writeWorkbook([sheet]), { rows: count });
}

export async function saveTable({ store, file, judged, views }: Outgoing): Promise<string> {
  const verdictOf = verdicts(views);
  const changed = new Set(views.filter(({ former }) => former).map(({ id }) => id));
  const disputed = new Set(views.filter((view) => view.disputed).map(({ id }) => id));
  const sheet = verdictTable(
    judged,
    (id) => ({ verdict: verdictOf(id), changed: changed.has(id), disputed: disputed.has(id) }),
    verdictTableWords(),
  );
  const name = t('sheet.file.table', { name: bare(file.name) });
  return save(store, `${name}.xlsx`, writeWorkbook([sheet]), { rows: judged.length });
}

/** 审核表: for somebody who judges criterion by criterion in a spreadsheet program; it comes back on the page of the panel. */
export async function saveToReview(
  { store, file, pack, judged }: Pick<Outgoing, 'store' | 'file' | 'pack' | 'judged'>,
  { found }: Formers,
): Promise<string> {
  const words = reviewSheetWords();
  const { records, left } = recordsToReview(judged, {
    file: file.name,
    pack,
    placeOf: words.place,
    reviewOf: ({ id }) => {
      const state = found.get(id)?.state;
      const last = state && store.verdicts.find(({ hash }) => hash === state.head);
      return state && { reviewId: state.review.id, base: last ? identityOf(last) : null };
    },
  });
  const { fileName, bytes } = reviewSheet(records, {
    words,
    title: bare(file.name),
    pack,
    workbookId: crypto.randomUUID(),
    madeAt: new Date().toISOString(),
  });
  const saved = await save(store, fileName, bytes, { rows: records.length });
  return left.length === 0 ? saved : saved + t('sheet.out.toReview.left', { count: left.length });
}

/** The file that was sent, with notes; its numbers are complete, so the purpose goes into the journal (law 10). */
export async function saveAnnotated(
  { store, file }: Pick<Outgoing, 'store' | 'file'>,
  marks: readonly CellMark[],
  purpose: string,
): Promise<string> {
  const { bytes, extension, marked, notes } = await annotateInWorker({
    bytes: await readBytes(file),
    fileName: file.name,
    marks,
  });
  const name = t('sheet.file.annotated', { name: bare(file.name) });
  const saved = await save(store, `${name}.${extension}`, bytes, { rows: marked, purpose });
  return [saved, ...notes.map(({ code, params }) => codeText(code, params))].join('。');
}

async function save(
  store: Store,
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  facts: { rows: number; purpose?: string },
): Promise<string> {
  const content = new Blob([bytes], { type: XLSX });
  const saved = await journaledExport(
    { append: store.append, save: () => saveFile(safeName(file), content) },
    { file: safeName(file), ...facts },
  );
  return t('sheet.out.saved', { file: saved });
}

/** A name without its end. */
function bare(name: string): string {
  return name.replace(/\.\w+$/, '');
}

/** Characters that no folder takes become low lines; a number in the name of the file that was sent stays here. */
function safeName(name: string): string {
  return maskNumbers(name)
    .replaceAll(/\*+/g, '×')
    .replaceAll(/[\\/:?"<>|~]/g, '_')
    .replace(/^[.\s]+/, '_');
}
