import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { Sample } from '#core/model/sample.ts';
import { sampleDrafts } from '#core/sample/make.ts';
import { type SampleContent, sampleContent, sampleRemoval } from '#core/sample/remove.ts';
import { t } from '#locales/index.ts';
import { openJournal } from '#utils/journal/open.ts';
import { today } from '#utils/today.ts';
import { bringBack, removeTogether } from './bulk-removal.ts';
import type { RouteProps } from './route-props.ts';

type Services = Pick<RouteProps, 'store' | 'edits' | 'undo'>;

let adding: Promise<void> | undefined;

/** Puts the sample in, in one batch, where it is not there yet; one step takes it out again. Asked twice at once, it does so once. */
export function addSample(services: Services): Promise<void> {
  adding ??= putIn(services).finally(() => {
    adding = undefined;
  });
  return adding;
}

async function putIn(services: Services): Promise<void> {
  const { store, undo } = services;
  // Put in by another window meanwhile, or by a press that this one has not shown yet.
  const already = await openJournal().samples();
  if (already.there.length > 0) return store.reload();
  const drafts = sampleDrafts({ newId: () => crypto.randomUUID(), today: today() });
  const [event] = await store.append(drafts);
  const [payload] = drafts.map((draft) => draft.payload);
  if (!event || payload?.kind !== 'sample.added') return;
  const { sample } = payload;
  const counts = { people: sample.subjectIds.length, records: sample.recordIds.length };
  undo.offer({
    text: t('sample.added', counts),
    take: async () => {
      const there = await openJournal().samples();
      const current = there.there.find(({ value }) => value.id === sample.id);
      if (current) await takeOut(services, current, await contentOf(current));
      return { text: t('sample.removed', counts), left: [] };
    },
  });
}

/** Takes the sample out, in one batch, with whatever was made for its people; one step brings it back. */
export async function removeSample(
  services: Services,
  sample: Current<Sample>,
  content: SampleContent,
): Promise<void> {
  const { store, undo } = services;
  const { removed, removal } = await takeOut(services, sample, content);
  const counts = { people: content.subjects.length, records: content.records.length };
  undo.offer({
    text: t('sample.removed', counts),
    take: async () => {
      const again: Draft = {
        entity: sample.entity,
        base: removal,
        payload: { kind: 'sample.added', sample: sample.value },
      };
      const back = await bringBack(store, removed, [again]);
      return back.left.length > 0 ? back : { text: t('sample.undone', back), left: [] };
    },
  });
}

async function takeOut({ store, edits }: Services, sample: Current<Sample>, content: SampleContent) {
  const { removed, events } = await removeTogether({ store, edits }, content, [sampleRemoval(sample)]);
  return { removed, removal: events[0]?.hash ?? null };
}

/** What is there of the sample by now. */
async function contentOf(sample: Current<Sample>): Promise<SampleContent> {
  const journal = openJournal();
  const [subjects, records] = await Promise.all([journal.subjects(), journal.records()]);
  return sampleContent(sample, subjects, records);
}
