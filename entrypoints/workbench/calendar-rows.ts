import { leavingSheet } from '#core/export/leaving.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type {
  DayRow,
  EntryDraft,
  MeetingsView,
  RequiredDraft,
  StageRow,
} from '#components/calendar/calendar-view.ts';
import {
  type CampaignDay,
  campaignDays,
  daysLeft,
  isDeadline,
  isOverdue,
  stageNow,
} from '#core/campaign/days.ts';
import type { IcsEvent } from '#core/campaign/ics.ts';
import { meetingPeriods, meetingRules } from '#core/campaign/meetings.ts';
import type { CalendarEntry } from '#core/model/calendar.ts';
import type { Current } from '#core/model/fold.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { IsoDate } from '#core/model/values.ts';
import type { SheetSpec } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';
import type { UserCalendar } from '#utils/journal/reader.ts';
import { daysText, workingText } from './calendar-words.ts';

export function stageRows(pack: Pack | undefined, today: IsoDate): StageRow[] {
  return (pack?.stages ?? []).map((stage) => {
    const { id, name, from, to, tasks } = stage;
    const state = stageNow(stage, today);
    const left = state === 'now' && to !== undefined ? daysText(daysLeft(to, today, pack)) : '';
    return { id, name, from, to, tasks, state, left };
  });
}

export function dayRows(
  pack: Pack | undefined,
  entries: readonly Current<CalendarEntry>[],
  today: IsoDate,
): DayRow[] {
  const disputed = new Set(
    entries.filter(({ conflicts }) => conflicts.length > 0).map(({ value }) => value.id),
  );
  return campaignDays(
    pack,
    entries.map(({ value }) => value),
  ).map((day): DayRow => {
    const { key, date, title, entry, stageId } = day;
    const awaited = isDeadline(day);
    const left = daysLeft(date, today, pack);
    const overdue = isOverdue(day, today);
    return {
      key,
      stageId,
      date,
      title,
      kind: kindText(day),
      note: entry?.note ?? '',
      left: overdue ? t('calendar.overdue', { days: -left.days }) : awaited ? daysText(left) : '',
      working: awaited ? workingText(left) : '',
      isOver: left.days < 0,
      isOverdue: overdue,
      isDeadline: awaited,
      entry,
      isDisputed: entry !== undefined && disputed.has(entry.id),
    };
  });
}

function kindText({ source, entry }: CampaignDay): string {
  if (!entry || source !== 'entry') return t(`calendar.source.${source as Exclude<typeof source, 'entry'>}`);
  if (entry.kind === 'deadline' && entry.done === true) return t('calendar.kind.done');
  if (entry.kind !== 'meeting') return t(`calendar.kind.${entry.kind}`);
  return t(entry.held === true ? 'calendar.kind.held' : 'calendar.kind.planned');
}

export interface MeetingsShown {
  rules: MeetingsView[];
  unset: string | undefined;
  own: RequiredDraft | undefined;
}

export function meetingsOf(
  pack: Pack,
  { entries, requirements }: UserCalendar,
  { records, forms, today }: { records: readonly FormRecord[]; forms: readonly FormType[]; today: IsoDate },
): MeetingsShown {
  const own = requirements.find(({ value }) => value.packId === pack.id)?.value;
  const rules = meetingRules(pack, own);
  const asks = rules.some(({ source, takesEntries }) => source === 'pack' && takesEntries);
  const here = entries
    .map(({ value }) => value)
    .filter(({ packId }) => packId === undefined || packId === pack.id);
  return {
    unset: rules.find(({ unset }) => unset !== undefined)?.unset,
    own: asks ? undefined : { count: String(own?.count ?? ''), per: own?.per ?? 'month' },
    rules: rules.map((rule, at) => ({
      key: `${at} ${rule.name}`,
      name: rule.name,
      required:
        rule.count === undefined
          ? t('calendar.meetings.noCount')
          : t(`calendar.required.${rule.per}`, { count: rule.count }),
      source: t(`calendar.meetings.by.${rule.source}`),
      ...meetingPeriods({ rule, entries: here, records, forms, today }),
    })),
  };
}

/** An empty entry of that day, or one of the user's to be changed. */
export function draftOf(date: IsoDate, entry?: CalendarEntry): EntryDraft {
  return {
    id: entry?.id,
    kind: entry?.kind ?? 'deadline',
    date: entry?.date ?? date,
    title: entry?.title ?? '',
    note: entry?.note ?? '',
    held: entry?.held ?? false,
    done: entry?.done ?? false,
    own: entry === undefined || entry.packId !== undefined,
  };
}

/** Stages as spans, everything else as days. */
export function icsEvents(packId: string, stages: readonly StageRow[], days: readonly DayRow[]): IcsEvent[] {
  const spans = stages.flatMap(({ id, name, from, to, tasks }): IcsEvent[] => {
    if (from === undefined || to === undefined) return [];
    const description = tasks.join('\n');
    return [{ uid: `stage-${packId}-${id}@jiannuo`, from, to, summary: name, description }];
  });
  const whole = new Set(
    stages.flatMap(({ id, from, to }) => (from === undefined || to === undefined ? [] : [id])),
  );
  const single = days.flatMap((row): IcsEvent[] => {
    // A stage with both ends stands there as a span.
    if (row.stageId !== undefined && whole.has(row.stageId)) return [];
    const uid = row.entry ? `entry-${row.entry.id}@jiannuo` : `${row.key.replaceAll(/\s/g, '-')}@jiannuo`;
    const summary = t('calendar.ics.summary', { kind: row.kind, title: row.title });
    return [{ uid, from: row.date, to: row.date, summary, description: row.note }];
  });
  return [...spans, ...single].map((event) => ({
    ...event,
    summary: maskNumbers(event.summary),
    ...(event.description === undefined ? {} : { description: maskNumbers(event.description) }),
  }));
}

export function calendarSheet(title: string, days: readonly DayRow[], name: string): SheetSpec {
  return leavingSheet({
    name,
    title,
    columns: [
      { header: t('calendar.date'), type: 'date', width: 12 },
      { header: t('calendar.what'), type: 'text', width: 40 },
      { header: t('calendar.kind'), type: 'text', width: 16 },
      { header: t('calendar.daysLeft'), type: 'text', width: 12 },
      { header: t('calendar.workingDays'), type: 'text', width: 12 },
      { header: t('calendar.note'), type: 'text', width: 40 },
    ],
    rows: days.map((row) => [row.date, row.title, row.kind, row.left, row.working, row.note]),
    autoFilter: true,
    print: { orientation: 'landscape' },
  });
}
