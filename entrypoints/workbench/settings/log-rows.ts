import type { LogKind, LogRow } from '#components/settings/LogSection.tsx';
import type { JournalEvent } from '#core/model/event.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { t } from '#locales/index.ts';
import { timeText } from '../labels.ts';

interface Names {
  /** Of a person; `undefined` where nobody of that id is there any more. */
  personOf(subjectId: string | undefined): string | undefined;
  fieldOf(fieldId: string): string;
}

/**
 * Exports and reveals as lines of a list, newest first. An export has two events: what began and never ended stands there too,
 * since its file may exist.
 */
export function logRows(events: readonly JournalEvent[], names: Names): LogRow[] {
  const done = new Set(
    events.flatMap(({ payload }) => (payload.kind === 'export.done' ? payload.exportId : [])),
  );
  const lines = events.flatMap((event): LogRow[] => {
    const { payload, hash, claimedAt, who } = event;
    const line = { key: hash, at: timeText(claimedAt), who: who || t('settings.who.none') };
    if (payload.kind === 'reveal.done') {
      const person = names.personOf(payload.subjectId) ?? t('settings.log.gone');
      const what = t('settings.log.person', { person, field: names.fieldOf(payload.field) });
      return [{ ...line, kind: 'reveal', what, rows: undefined, full: true, purpose: payload.purpose ?? '' }];
    }
    if (payload.kind !== 'export.done' && payload.kind !== 'export.started') return [];
    const isBroken = payload.kind === 'export.started';
    if (isBroken && done.has(payload.exportId)) return [];
    const said = payload.print ? 'journal.print' : isBroken ? 'settings.log.begun' : undefined;
    const file = maskNumbers(payload.file);
    return [
      {
        ...line,
        kind: 'export',
        what: said ? `${file}${t('common.semicolon')}${t(said)}` : file,
        rows: payload.rows,
        full: payload.purpose !== undefined,
        purpose: payload.purpose ?? '',
      },
    ];
  });
  return lines.reverse();
}

/** Lines of a kind in which the query stands. */
export function findLines(rows: readonly LogRow[], kind: LogKind | '', query: string): LogRow[] {
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  return rows.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      `${row.who} ${row.what} ${row.purpose}`.normalize('NFKC').toLowerCase().includes(wanted),
  );
}
