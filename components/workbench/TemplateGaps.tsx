import { useMemo } from 'preact/hooks';
import { Notice } from '../base/Notice.tsx';
import type { BeyondCell } from '#core/export/beyond-limits.ts';
import type { LackingField } from '#core/export/lacking.ts';
import type { LeftOut } from '#core/export/left-out.ts';
import type { MissingCell } from '#core/export/template-rows.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { reasonText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

/** Groups that are listed, and names in each. */
const SHOWN = 50;
const SHOWN_NAMES = 12;

/** Cells that stay empty although the template has a column for them; one line for all of one column and reason. */
export function Missing({ rows }: { rows: readonly MissingCell[] }) {
  const groups = useMemo(() => groupsOf(rows), [rows]);
  return (
    <Notice tone="warning" title={t('export.missing', { count: rows.length })}>
      <ul>
        {groups.slice(0, SHOWN).map((group) => (
          <li key={keyOf(group[0])}>
            <Group group={group} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the form asks for and the template does not: told in a line, and no reason to stop. */
export function LackingLine({ lacking }: { lacking: readonly LackingField[] }) {
  const fields = lacking.map(({ label, records }) => t('export.leftOut.item', { label, count: records }));
  return (
    <p class="jn-muted jn-small">
      {t('export.lackingFields', { fields: fields.join(t('common.listComma')) })}
    </p>
  );
}

/** Cells that are written and break a rule of the template: the portal may refuse them. */
export function Beyond({ rows }: { rows: readonly BeyondCell[] }) {
  const shown = rows.slice(0, SHOWN);
  return (
    <Notice tone="warning" title={t('export.beyond', { count: rows.length })}>
      <ul>
        {shown.map(({ name, index, column, header, reason, limit }) => (
          <li key={`${index} ${column}`}>
            {t('export.beyond.cell', { name, header, reason: reasonText(`export.${reason}`, { limit }) })}
          </li>
        ))}
        {rows.length > shown.length && (
          <li>{t('export.group.more', { count: rows.length - shown.length })}</li>
        )}
      </ul>
    </Notice>
  );
}

type Cells = [MissingCell, ...MissingCell[]];

function Group({ group }: { group: Cells }) {
  const [{ name, header, reason, value = '' }] = group;
  const why = reasonText(`export.${reason}`, { value: maskNumbers(value) });
  if (group.length === 1) return t('export.missing.cell', { name, header, reason: why });
  const names = group.slice(0, SHOWN_NAMES).map((cell) => cell.name);
  const listed = names.join(t('common.listComma'));
  return (
    <>
      {t('export.missing.group', { count: group.length, header, reason: why })}
      <span class="jn-muted jn-small wb-block">
        {group.length > names.length ? t('export.missing.more', { names: listed }) : listed}
      </span>
    </>
  );
}

function groupsOf(rows: readonly MissingCell[]): Cells[] {
  const groups = new Map<string, Cells>();
  for (const cell of rows) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups.values()];
}

function keyOf({ column, header, reason, value }: MissingCell): string {
  return JSON.stringify([column, header, reason, value]);
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
