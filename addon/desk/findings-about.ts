import { aboutSheet, type AboutLine } from '#core/export/about-sheet.ts';
import type { Machine } from '#core/review/sheet/judge.ts';
import type { SheetSpec } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';
import type { Judged } from './check-desk.ts';
import { linesOf } from './lines.ts';

const MACHINES: readonly Machine[] = ['fail', 'review', 'pass', 'unchecked'];

/**
 * What 检查结果 are of: workbook, pack with its version, day, sheets and rows, how many came to what, and all that was not looked at; as it was
 * when it was checked.
 * @param isStale whether cells or sheets were changed since
 */
export function findingsAbout(judged: Judged, isStale: boolean): SheetSpec {
  const { sheet, pack, request, remarks, book, sheets } = judged;
  const lines = linesOf(
    sheet.rows.map(({ row }) => row),
    request.rows,
  );
  const counts = MACHINES.map((machine) => {
    const count = sheet.rows.filter((row) => row.machine === machine).length;
    return t(`desk.about.${machine}`, { count });
  });
  const notes = sheets.flatMap(({ name, notes: own }) =>
    own.map((text) => (sheets.length > 1 ? t('desk.about.inSheet', { sheet: name, text }) : text)),
  );
  const left = [...remarks, ...notes];
  const told: AboutLine[] = [
    [t('desk.about.workbook'), book],
    [t('desk.about.pack'), t('desk.about.packVersion', { pack: pack.title, version: pack.version })],
    [t('desk.about.day'), request.today],
    ...(isStale ? [[t('desk.about.since'), t('desk.about.stale')] as const] : []),
    [t('desk.about.scope'), scopeText(judged)],
    [t('desk.about.records'), t('desk.about.recordsIn', { count: sheet.rows.length, lines })],
    ...counts.map((text): AboutLine => [t('desk.about.outcomes'), text]),
    ...left.map((text): AboutLine => [t('desk.about.left'), text]),
    ...(left.length === 0 ? [[t('desk.about.left'), t('desk.about.nothingLeft')] as const] : []),
  ];
  return aboutSheet(told, {
    name: t('desk.about'),
    what: t('desk.about.what'),
    said: t('desk.about.said'),
  });
}

function scopeText({ request: { scope, sheet, rows = [] }, sheets }: Judged): string {
  if (scope === 'workbook') {
    const names = sheets.map(({ name }) => name).join(t('addon.comma'));
    return t('desk.about.scope.workbook', { count: sheets.length, sheets: names });
  }
  if (scope === 'sheet') return t('desk.about.scope.sheet', { sheet });
  const spans = rows.map(({ top, bottom }) => (top === bottom ? `${top + 1}` : `${top + 1}–${bottom + 1}`));
  return t('desk.about.scope.selection', { sheet, rows: [...new Set(spans)].join(t('addon.comma')) });
}
