import type { TemplateColumn } from '#core/model/template.ts';
import { parsePath } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import type { Records, Remark } from './records.ts';

interface GoingOut {
  columns: readonly Pick<TemplateColumn, 'path'>[];
}

/** What is told of a roster and speaks of what goes out: whole rows and sheets, and columns that the template has. */
export function remarksOf({ remarks }: Pick<Records, 'remarks'>, { columns }: GoingOut): Remark[] {
  return remarks.filter(({ path }) => goesOut(path, columns));
}

/**
 * The problems that somebody must decide before this template goes out: a day that cannot be read hinders nobody where the
 * template does not ask for it. Who somebody is matters in any case, and a row that is left out.
 */
export function problemsBefore(problems: Records['problems'], { columns }: GoingOut): Records['problems'] {
  return problems.filter(
    ({ severity, path = null }) => severity === 'refused' || path === 'name' || goesOut(path, columns),
  );
}

/** Rows of a repeating field are numbered anew when the lines of a person come together. */
function goesOut(path: string | null, columns: GoingOut['columns']): boolean {
  if (path === null) return true;
  const { field } = parsePath(path);
  return columns.some((column) => column.path !== null && parsePath(column.path).field === field);
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
