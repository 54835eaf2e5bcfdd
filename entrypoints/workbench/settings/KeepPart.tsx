import { useEffect, useMemo, useState } from 'preact/hooks';
import { AnswerNotice } from '#components/base/Answer.tsx';
import type { EraseCounts } from '#components/settings/EraseDialog.tsx';
import { KeepSection } from '#components/settings/KeepSection.tsx';
import { erase, type Erased } from '#core/retention/erase.ts';
import { erasureMarks } from '#core/retention/restore.ts';
import { removalDrafts, takeBackDrafts } from '#core/roster/removal.ts';
import type { Draft, EntityId } from '#core/model/event.ts';
import { t } from '#locales/index.ts';
import { saveBackup } from '#utils/backup.ts';
import { openJournal } from '#utils/journal/open.ts';
import type { RouteProps } from '../route-props.ts';
import { useWork } from '../use-work.ts';
import { keepRows, readRemoved, type RemovedPerson } from './keep-rows.ts';
import { eventsOf, readEvents } from '#utils/journal/event-queries.ts';

export function KeepPart({ store, settings, changeSettings, fail }: RouteProps) {
  const { busy, answers, run } = useWork<'keep'>();
  const [removed, setRemoved] = useState<readonly RemovedPerson[]>([]);
  const [counts, setCounts] = useState<EraseCounts>();
  const [latest, setLatest] = useState<readonly EntityId[]>([]);
  const { count } = store.state;
  useEffect(() => {
    let left = false;
    readRemoved(openJournal().database).then((read) => left || setRemoved(read), fail);
    return () => {
      left = true;
    };
  }, [count, fail]);
  const { keepYears } = settings;
  const rows = useMemo(() => keepRows(store, removed, keepYears, new Date()), [store, removed, keepYears]);
  const remove = async (keys: readonly string[]): Promise<string> => {
    const wanted = new Set(keys);
    const drafts = store.subjects
      .filter(({ entity }) => wanted.has(entity))
      .flatMap((subject) => removalDrafts(subject, store.records));
    await store.append(drafts);
    setLatest(drafts.map(({ entity }) => entity));
    return t('settings.keep.removed', countKinds(drafts));
  };
  const undo = async (): Promise<string> => {
    const { database } = openJournal();
    const drafts = takeBackDrafts(await Promise.all(latest.map((entity) => eventsOf(database, entity))));
    if (drafts.length > 0) await store.append(drafts);
    setLatest([]);
    return t('settings.keep.undone', countKinds(drafts));
  };
  const askErase = async (keys: readonly string[]): Promise<undefined> => {
    const { counts: found } = erase(await readEvents(openJournal().database), erasedBy(keys));
    setCounts({ ...found, people: found.subjects });
    return undefined;
  };
  const doErase = async (keys: readonly string[]): Promise<string> => {
    setCounts(undefined);
    setLatest([]);
    const done = await eraseFromStore(keys);
    await store.reload();
    return t('settings.keep.erased', { ...done });
  };
  return (
    <>
      <KeepSection
        years={keepYears}
        rows={rows}
        busy={busy}
        counts={counts}
        onYears={(years) => void changeSettings({ keepYears: years }).catch(fail)}
        onRemove={(keys) => void run('keep', () => remove(keys))}
        onUndo={latest.length > 0 ? () => void run('keep', undo) : undefined}
        onAskErase={(keys) => void run('keep', () => askErase(keys))}
        onErase={(keys) => void run('keep', () => doErase(keys))}
        onCancelErase={() => setCounts(undefined)}
        onBackup={() =>
          void run('keep', async () => {
            const saved = await saveBackup();
            return t('settings.backup.saved', { ...saved });
          })
        }
      />
      <AnswerNotice answer={answers.keep} />
    </>
  );
}

/** Writes the store anew without the chosen, encrypted as it was. */
async function eraseFromStore(keys: readonly string[]): Promise<EraseCounts> {
  const journal = openJournal();
  let done: EraseCounts = { people: 0, records: 0, reviews: 0, events: 0 };
  await journal.rewrite('asItIs', (events) => {
    const chosen = erasedBy(keys);
    const { events: left, counts } = erase(events, chosen);
    done = { ...counts, people: counts.subjects };
    const noted: Draft = {
      entity: `erasure:${crypto.randomUUID()}`,
      base: null,
      payload: { kind: 'erasure.done', ...counts, marks: erasureMarks(chosen) },
    };
    return { events: left, drafts: [noted] };
  });
  return done;
}

function erasedBy(keys: readonly string[]): Erased {
  const idsOf = (prefix: string): Set<string> =>
    new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
  return { subjects: idsOf('subject:'), reviews: idsOf('review:') };
}

function countKinds(drafts: readonly Draft[]): { people: number; records: number } {
  const people = drafts.filter(({ entity }) => entity.startsWith('subject:')).length;
  return { people, records: drafts.length - people };
}
