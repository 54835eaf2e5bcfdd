import { columnOf, type TaughtTarget } from '#core/model/taught.ts';
import { t } from '#locales/index.ts';

/**
 * What a control was taught to hold, in words.
 * @param labelOf the name of a field or of a cell of rows, by its path
 */
export function targetText(target: TaughtTarget, labelOf: (path: string) => string): string {
  if (target.is === 'none') return t('taught.none');
  if (target.is === 'extra') return t('taught.extra', { label: target.label });
  const column = columnOf(target);
  if (!column) return labelOf(target.path);
  const label = labelOf(`${column.field}[0].${column.column}`).replace(/ ?1$/, '');
  return t('taught.everyRow', { label });
}
