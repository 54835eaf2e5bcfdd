import { useMemo, useState } from 'preact/hooks';
import { CalendarPage } from '#components/calendar/CalendarPage.tsx';
import type { EntryDraft, RequiredDraft } from '#components/calendar/calendar-view.ts';
import { writeIcs } from '#core/campaign/ics.ts';
import type { EntityId, JournalEvent } from '#core/model/event.ts';
import { calendarRemovalDraft } from '#core/roster/removal.ts';
import { writeWorkbook } from '#core/workbook/write.ts';
import { t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { calendarSheet, dayRows, icsEvents, meetingsOf, stageRows } from './calendar-rows.ts';
import { changedMeanwhile, type OpenEntry, openEntry, saveDraft } from './calendar-edit.ts';
import { saveNamed, sheetName } from './chart-export.ts';
import type { RouteProps } from './route-props.ts';
import { takeBack } from './take-back.ts';
import { useReminders } from './use-reminders.ts';
import { useWork } from './use-work.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 活动日程: every change is an event; what was removed last comes back with one press. */
export function CalendarRoute({ store, settings, fail }: RouteProps) {
  const { packs, forms } = store.shelf;
  const { calendar } = store;
  const day = today();
  const [packId, setPackId] = useState(settings.packId ?? '');
  const [open, setOpen] = useState<OpenEntry>();
  const [removed, setRemoved] = useState<JournalEvent>();
  const { busy, answers, run } = useWork<'change' | 'require'>();
  const reminders = useReminders(fail);
  const pack = packs.find(({ id }) => id === packId);
  const stages = useMemo(() => stageRows(pack, day), [pack, day]);
  const days = useMemo(() => dayRows(pack, calendar.entries, day), [pack, calendar, day]);
  const meetings = useMemo(() => {
    const records = store.records.map(({ value }) => value);
    return pack && meetingsOf(pack, calendar, { records, forms, today: day });
  }, [pack, calendar, store.records, forms, day]);

  const known = (id: string | undefined) => calendar.entries.find(({ value }) => value.id === id);
  const current = known(open?.draft.id);
  const meanwhile = open && changedMeanwhile(open, current);
  const save = async (next: EntryDraft): Promise<string | undefined> => {
    if (!open) return undefined;
    await store.append([saveDraft(open, next, pack?.id)]);
    setOpen(undefined);
    setRemoved(undefined);
    return t('calendar.saved', { date: next.date, title: next.title });
  };
  const remove = async (): Promise<string | undefined> => {
    const seen = open?.seen;
    setOpen(undefined);
    if (!seen) return undefined;
    const [event] = await store.append([calendarRemovalDraft(seen)]);
    setRemoved(event);
    return t('calendar.removed', { title: seen.value.title });
  };
  const bringBack = async (event: JournalEvent): Promise<string> => {
    const said = await takeBack(store, event, '');
    setRemoved(undefined);
    return said;
  };
  const require = async ({ count, per }: RequiredDraft): Promise<string> => {
    const stored = calendar.requirements.find(({ value }) => value.packId === packId);
    const entity: EntityId = `calendar:required-${packId}`;
    const requirement = { packId, count: count === '' ? null : Number(count), per };
    await store.append([
      { entity, base: stored?.head ?? null, payload: { kind: 'calendar.required', requirement } },
    ]);
    return t('calendar.meetings.saved');
  };
  const title = t('calendar.fileTitle', { title: pack?.title ?? t('stats.allPacks') });
  const saveIcs = (): Promise<string> => {
    const events = icsEvents(packId, stages, days);
    const content = new Blob([writeIcs(title, events, new Date().toISOString())], { type: 'text/calendar' });
    return saveNamed(store, { content, title, date: day, extension: 'ics', rows: events.length });
  };
  const saveTable = (): Promise<string> => {
    const bytes = writeWorkbook([calendarSheet(title, days, sheetName(t('calendar.title')))]);
    const content = new Blob([bytes], { type: XLSX });
    return saveNamed(store, { content, title, date: day, extension: 'xlsx', rows: days.length });
  };
  return (
    <CalendarPage
      today={day}
      packs={[
        { value: '', label: t('calendar.noPack') },
        ...packs.map((each) => ({ value: each.id, label: each.title })),
      ]}
      packId={pack?.id ?? ''}
      stages={stages}
      days={days}
      meetings={
        meetings && {
          ...meetings,
          busy,
          answer: answers.require,
          onRequire: (next) => void run('require', () => require(next)),
        }
      }
      reminders={reminders}
      busy={busy}
      answer={answers.change}
      draft={open?.draft}
      meanwhile={meanwhile === 'removed' ? 'removed' : meanwhile?.value}
      onMine={() => open && setOpen({ ...open, seen: current })}
      onBringBack={removed && (() => void run('change', () => bringBack(removed)))}
      onPack={setPackId}
      onOpen={(what) =>
        setOpen('row' in what ? openEntry(day, known(what.row.entry?.id)) : openEntry(what.date))
      }
      onSave={(next) => void run('change', () => save(next))}
      onRemove={() => void run('change', remove)}
      onClose={() => setOpen(undefined)}
      onIcs={() => void run('change', saveIcs)}
      onTable={() => void run('change', saveTable)}
      onPrint={() => globalThis.print()}
    />
  );
}
