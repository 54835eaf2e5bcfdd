import { useEffect, useMemo, useState } from 'preact/hooks';
import { JournalPage, type JournalRow } from '#components/workbench/JournalPage.tsx';
import { type JournalEvent, PAYLOAD_KINDS } from '#core/model/event.ts';
import { REMOVALS } from '#core/roster/removal.ts';
import { t } from '#locales/index.ts';
import type { EntryFilter, JournalEntries, JournalEntry } from '#utils/journal/entries.ts';
import { openJournal } from '#utils/journal/open.ts';
import { loadPinyin, type PinyinMatch } from '#utils/search.ts';
import { eventWords } from './journal-words.ts';
import { timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import { headersText } from './layout-words.ts';
import { takeBack } from './take-back.ts';
import { useEntries } from './use-entries.ts';
import { useWork } from './use-work.ts';
import { eventsAt } from '#utils/journal/event-queries.ts';

const SHOWN = 50;

/** The address may name a kind of event to show: `#/journal/subject.removed`. */
export function JournalRoute({ store, fail, route }: RouteProps) {
  const entries = useEntries(store, fail);
  const [pinyin, setPinyin] = useState<PinyinMatch>();
  useEffect(() => {
    loadPinyin().then((match) => setPinyin(() => match), fail);
  }, [fail]);
  const [filter, setFilter] = useState<EntryFilter>(() => ({
    kind: PAYLOAD_KINDS.find((kind) => kind === route.id) ?? '',
    query: '',
  }));
  const { busy, answers, run } = useWork<string>();
  const [start, setStart] = useState(0);
  const found = useMemo(() => entries?.find(filter, pinyin), [entries, filter, pinyin]);
  const sight = useMemo(() => found?.slice(start, start + SHOWN), [found, start]);
  const [events, setEvents] = useState<ReadonlyMap<number, JournalEvent>>();
  useEffect(() => {
    if (!entries || !sight) return undefined;
    let left = false;
    eventsFor(entries, sight).then((each) => left || setEvents(each), fail);
    return () => {
      left = true;
    };
  }, [entries, sight, fail]);

  if (!entries || !found || !sight || !events) return <p class="jn-muted">{t('state.loading')}</p>;
  const people = new Set(store.subjects.map(({ value }) => value.id));
  const rowOf = (entry: JournalEntry): JournalRow[] => {
    const event = events.get(entry.sequence);
    // The lines of this page are still being read.
    if (!event) return [];
    const { person } = entry;
    const before = events.get(entries.sequenceOf(entry.base) ?? 0);
    const thing = thingIn(before);
    return [
      {
        key: entry.hash,
        at: timeText(entry.claimedAt),
        who: entry.who || t('settings.who.none'),
        person: person && { name: person.name, id: people.has(person.id ?? '') ? person.id : undefined },
        onTakeBack:
          isRemoval(event) && entries.isLatest(entry)
            ? () => void run(entry.hash, () => takeBack(store, event, thing ?? person?.name ?? ''))
            : undefined,
        answer: answers[entry.hash],
        ...(thing === undefined ? {} : { thing }),
        ...eventWords(event, before, store.labels),
      },
    ];
  };
  const show = (change: Partial<EntryFilter>): void => {
    setFilter({ ...filter, ...change });
    setStart(0);
  };
  return (
    <JournalPage
      rows={sight.flatMap(rowOf)}
      found={found.length}
      first={start + 1}
      shown={SHOWN}
      total={entries.all.length}
      busy={busy}
      query={filter.query}
      kind={filter.kind}
      kinds={PAYLOAD_KINDS.map((kind) => ({ id: kind, title: t(`journal.kind.${kind}`) }))}
      onQuery={(query) => show({ query })}
      onKind={(kind) => show({ kind: kind as EntryFilter['kind'] })}
      onNewer={start === 0 ? undefined : () => setStart(start - SHOWN)}
      onOlder={start + SHOWN >= found.length ? undefined : () => setStart(start + SHOWN)}
    />
  );
}

/** The whole events of these entries, and those they were made from. */
async function eventsFor(
  entries: JournalEntries,
  sight: readonly JournalEntry[],
): Promise<Map<number, JournalEvent>> {
  const wanted = sight.flatMap(({ sequence, base }) => [sequence, entries.sequenceOf(base) ?? sequence]);
  const events = await eventsAt(openJournal().database, [...new Set(wanted)]);
  return new Map(events.map((event) => [event.sequence, event]));
}

/** What an event is about that is about nobody. */
function thingIn(before: JournalEvent | undefined): string | undefined {
  if (before?.payload.kind === 'template.put') return before.payload.template.title;
  if (before?.payload.kind === 'layout.put') return headersText(before.payload.kept.layout);
  if (before?.payload.kind === 'pack.put') return before.payload.authored.pack.title;
  if (before?.payload.kind === 'calendar.put') return before.payload.entry.title;
  if (before?.payload.kind !== 'taught.put') return undefined;
  return before.payload.taught.anchor.shown || t('taught.noLabel');
}

function isRemoval({ payload }: JournalEvent): boolean {
  return REMOVALS.has(payload.kind);
}
