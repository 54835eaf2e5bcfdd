import type { TemplateColumn } from '../../model/template.ts';
import type { Sheet } from '../../model/workbook.ts';
import { headerLevels } from '../../roster/header-levels.ts';
import type { HeaderPlace } from './header.ts';

/** What stands over a column, group by group, as a roster's header is read; nothing where it has one text. */
export function levelsOf(
  sheet: Sheet,
  { top, bottom }: Pick<HeaderPlace, 'top' | 'bottom'>,
  column: number,
): Pick<TemplateColumn, 'levels'> {
  if (bottom === top) return {};
  const levels = headerLevels(sheet, top, bottom, column);
  return levels.length > 1 ? { levels } : {};
}
