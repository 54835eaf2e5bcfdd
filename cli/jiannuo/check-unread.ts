import type { BatchRecord } from '#core/checks/check.ts';
import { checksForm } from '#core/engine/unchecked.ts';
import type { Pack } from '#core/model/pack.ts';
import type { SheetSpec } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';
import type { Records } from './records.ts';

/** Records of a form that the pack has no checks for. */
export interface Unchecked {
  formTypeId: string;
  title: string;
  records: number;
  /** Packs of the program that have checks for it. */
  packs: { id: string; title: string }[];
}

/** Forms among the records that a pack has nothing to check by. */
export function uncheckedOf(
  records: readonly BatchRecord[],
  pack: Pack,
  catalogue: readonly Pack[],
): Unchecked[] {
  const forms = new Map(records.map(({ formType }) => [formType.id, formType]));
  return [...forms.values()]
    .filter(({ id }) => !checksForm(pack, id))
    .map(({ id, title }) => ({
      formTypeId: id,
      title,
      records: records.filter(({ formType }) => formType.id === id).length,
      packs: catalogue.flatMap((each) => (checksForm(each, id) ? [{ id: each.id, title: each.title }] : [])),
    }));
}

export function uncheckedText({ title, records, packs }: Unchecked, pack: Pack): string {
  const others =
    packs.length > 0
      ? t('jn.check.otherPacks', { packs: packs.map((each) => `${each.id}（${each.title}）`).join('、') })
      : t('jn.check.noPacks');
  return t('jn.check.unchecked', { pack: pack.title, form: title, count: records }) + others;
}

/** What the line of totals says of reading: how much there is to look at, and which rows are of no record. */
export function readingTotals({ problems, lost }: Records): string {
  const several = new Set(lost.map(({ sheet }) => sheet)).size > 1;
  const rows = lost.map(({ sheet, row }) => (several ? `${sheet} ${row}` : String(row)));
  return [
    problems.length > 0 ? t('jn.check.reading', { count: problems.length }) : '',
    lost.length > 0 ? t('jn.check.lost', { count: lost.length, rows: rows.join('、') }) : '',
  ].join('');
}

/** 读取说明: what was seen while the file was read, place by place, for whoever gets the table alone. */
export function readingSheet(read: Records, unchecked: readonly string[]): SheetSpec[] {
  const placed = [
    ...read.problems.map((problem) => ({ ...problem, level: t('jn.check.toLookAt') })),
    ...read.remarks.map((problem) => ({ ...problem, level: t('jn.check.remark') })),
  ];
  const rows = [
    ...unchecked.map((text) => ['', '', '', t('jn.check.toLookAt'), text]),
    ...placed.map(({ sheet = '', row, column, level, message }) => [
      sheet,
      row === null ? '' : String(row),
      column ?? '',
      level,
      message,
    ]),
    ...read.unread.map(({ sheet, column, header }) => [
      sheet,
      '',
      column,
      t('jn.check.remark'),
      t('jn.check.unreadColumn', { header }),
    ]),
    ...read.notes.map((note) => ['', '', '', t('jn.check.remark'), note]),
  ];
  if (rows.length === 0) return [];
  const headers = [
    { header: t('jn.check.inSheet'), width: 18 },
    { header: t('jn.check.row'), width: 8 },
    { header: t('jn.check.column'), width: 8 },
    { header: t('jn.check.level'), width: 10 },
    { header: t('jn.check.text'), width: 90 },
  ];
  const columns = headers.map((column) => ({ ...column, type: 'text' as const }));
  return [{ name: t('jn.check.readingSheet'), columns, rows, autoFilter: true }];
}
