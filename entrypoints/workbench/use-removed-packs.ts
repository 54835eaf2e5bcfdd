import { useEffect, useState } from 'preact/hooks';
import type { RemovedPack } from '#components/workbench/RemovedPacks.tsx';
import type { JournalEvent } from '#core/model/event.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { takeBackDrafts } from '#core/roster/removal.ts';
import { t } from '#locales/index.ts';
import { openJournal } from '#utils/journal/open.ts';
import type { Settings } from '#utils/settings.ts';
import { formHeirs, heirWords } from './form-heirs.ts';
import { timeText } from './labels.ts';
import type { Store } from './store.ts';
import { eventsOf, eventsOfKind } from '#utils/journal/event-queries.ts';

/** A pack that the journal still holds, and the event that removed it. */
interface HeldPack {
  event: JournalEvent;
  authored: AuthoredPack;
}

/** The user's own packs that were deleted and can be brought back, the latest first; read anew with the journal. */
export function useRemovedPacks({ state, ownPacks }: Store, fail: (error: unknown) => void): HeldPack[] {
  const [held, setHeld] = useState<HeldPack[]>([]);
  const { count } = state;
  const there = ownPacks.map(({ entity }) => entity).join(' ');
  useEffect(() => {
    let isLate = false;
    heldPacks(new Set(there.split(' '))).then((found) => isLate || setHeld(found), fail);
    return () => {
      isLate = true;
    };
  }, [count, there, fail]);
  return held;
}

async function heldPacks(there: ReadonlySet<string>): Promise<HeldPack[]> {
  const { database } = openJournal();
  const removals = await eventsOfKind(database, 'pack.removed');
  const entities = [...new Set(removals.map(({ entity }) => entity))].filter((each) => !there.has(each));
  const histories = await Promise.all(entities.map((each) => eventsOf(database, each)));
  const held = histories.flatMap((history): HeldPack[] => {
    const [event, [draft]] = [history.at(-1), takeBackDrafts([history])];
    return event && draft?.payload.kind === 'pack.put' ? [{ event, authored: draft.payload.authored }] : [];
  });
  held.sort((a, b) => b.event.sequence - a.event.sequence);
  return held;
}

/** A deleted pack in words: what it was, who deleted it when, and what waits for it. */
export function removedView({ event, authored }: HeldPack, store: Store, settings: Settings): RemovedPack {
  const { id, title, version, checks, forms } = authored.pack;
  const left = { forms: store.shelf.forms, packs: store.ownPacks.map(({ value }) => value.pack) };
  const heirs = formHeirs(authored.pack, left, store.records);
  const records = heirs.reduce((sum, each) => (each.heir ? sum : sum + each.records), 0);
  const bases = store.ownPacks.filter(({ value }) => value.pack.extends.includes(id));
  const reviews = new Set(
    store.verdicts.flatMap(({ payload }) =>
      payload.kind === 'review.verdict' && payload.packId === id ? [payload.reviewId] : [],
    ),
  ).size;
  const program = store.shelf.packs.find((pack) => pack.id === id);
  return {
    key: event.hash,
    title,
    about: t('packs.removed.about', {
      version,
      checks: checks.length,
      who: event.who || t('settings.who.none'),
      at: timeText(event.claimedAt),
    }),
    needs: [
      ...(program ? [t('packs.removed.program', { title: program.title })] : []),
      ...bases.map(({ value }) => t('packs.removed.base', { title: value.pack.title })),
      ...(forms.length > 0
        ? [
            t(records > 0 ? 'packs.removed.forms' : 'packs.removed.formsUnused', {
              titles: forms
                .map((form) => form.title || store.labels.formTitle(form.id))
                .join(t('common.listComma')),
              count: records,
            }),
          ]
        : []),
      ...heirWords(heirs),
      ...(reviews > 0 ? [t('packs.removed.reviews', { count: reviews })] : []),
      ...(settings.packId === id && !program ? [t('packs.removed.used')] : []),
    ],
  };
}
