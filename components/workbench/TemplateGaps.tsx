import { Notice } from '../base/Notice.tsx';
import type { LeftOut } from '#core/export/left-out.ts';
import type { MissingCell } from '#core/export/template-rows.ts';
import { reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** Missing cells that are listed. */
const SHOWN = 50;

/** Cells that stay empty although the template has a column for them. */
export function Missing({ rows }: { rows: readonly MissingCell[] }) {
  return (
    <Notice tone="warning" title={t('export.missing', { count: rows.length })}>
      <ul>
        {rows.slice(0, SHOWN).map(({ name, index, column, header, reason, value = '' }) => (
          <li key={`${index} ${column} ${header}`}>
            {t('export.missing.cell', { name, header, reason: reasonText(`export.${reason}`, { value }) })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Contents of the records that the template has no column for: the trial reads columns only, and would not miss them. */
export function LeftOutNotice({ left }: { left: readonly LeftOut[] }) {
  return (
    <Notice tone="warning" title={t('export.leftOut')}>
      {left
        .map(({ label, places, records }) =>
          t('export.leftOut.item', {
            label: places.length === 0 ? label : `${label} ${runs(places)}`,
            count: records,
          }),
        )
        .join(t('common.listComma'))}
    </Notice>
  );
}

/** 2, 3, 4 and 6 as `2–4、6`. */
function runs(places: readonly number[]): string {
  const found: [from: number, to: number][] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && last[1] === place - 1) last[1] = place;
    else found.push([place, place]);
  }
  return found
    .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
    .join(t('common.listComma'));
}
