import type { Template } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import type { Records, Remark } from './records.ts';

/** The remarks on a roster that speak of what goes out: whole rows and sheets, and columns that the template has. */
export function remarksOf(
  { remarks }: Pick<Records, 'remarks'>,
  { columns }: Pick<Template, 'columns'>,
): Remark[] {
  const written = new Set(columns.map(({ path }) => path));
  return remarks.filter(({ path }) => path === null || written.has(path));
}

/** Remarks of one kind on one column that are told. */
const SHOWN = 3;

/** One line each; of many of one kind on one column, the first ones and how many there are. */
export function remarkLines(remarks: readonly Remark[]): string[] {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = JSON.stringify([remark.sheet, remark.column, remark.code]);
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()].flatMap((group) => [
    ...group
      .slice(0, SHOWN)
      .map(({ row, column, message }) => t('jn.remark', { place: `${column ?? ''}${row ?? ''}`, message })),
    ...(group.length > SHOWN ? [t('jn.export.moreRemarks', { count: group.length - SHOWN })] : []),
  ]);
}
