import { useState } from 'preact/hooks';
import type { JournalEvent } from '#core/model/event.ts';
import { acceptable } from '#core/review/accept.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { verdictTogether } from '#core/review/verdict-of.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import type { Work } from '../use-work.ts';
import { verdictDraft } from './verdict-draft.ts';

interface Accepting {
  /** Criteria that wait to be taken as 符合 together; `undefined` while nothing of the kind is asked. */
  asked: readonly ChecklistCriterion[] | undefined;
  /** There are some that may be taken. */
  isOffered: boolean;
  toggle: () => void;
  confirm: () => void;
  /** Takes the latest batch back; `undefined` where something else was done since. */
  undo: (() => void) | undefined;
  /** Something else is done. */
  forget: () => void;
}

/** 符合 for all criteria that the machine found in order and nobody has judged: listed first, confirmed, in one batch. */
export function useAccepting(
  store: Store,
  item: ReviewItem,
  criteria: readonly ChecklistCriterion[],
  about: {
    work: Work<'decide'>;
    isTyped: (criterionId: string) => boolean;
    /** They are stored. */
    onAccepted: (ids: ReadonlySet<string>) => void;
  },
): Accepting {
  const { work, isTyped, onAccepted } = about;
  const [ids, setIds] = useState<readonly string[]>();
  const [done, setDone] = useState<readonly JournalEvent[]>();
  const open = acceptable(criteria).filter(({ id }) => !isTyped(id));
  const asked = ids && open.filter(({ id }) => ids.includes(id));

  const save = async (chosen: readonly ChecklistCriterion[]): Promise<string> => {
    setIds(undefined);
    const drafts = chosen.map((criterion) =>
      verdictDraft(item, criterion, verdictTogether(criterion, 'met')),
    );
    setDone(await store.append(drafts));
    onAccepted(new Set(chosen.map(({ id }) => id)));
    return t('overlay.accepted', { count: chosen.length, verdict: t('verdict.met') });
  };
  const takeBack = async (events: readonly JournalEvent[]): Promise<string> => {
    setDone(undefined);
    // Each as far as its author had seen: whatever was said since stays.
    const drafts = events.flatMap(({ entity, hash, payload }) =>
      payload.kind === 'review.verdict'
        ? {
            entity,
            base: hash,
            payload: {
              kind: 'review.withdrawn' as const,
              reviewId: payload.reviewId,
              criterionId: payload.verdict.criterionId,
            },
          }
        : [],
    );
    await store.append(drafts);
    return t('overlay.undone', { what: t('overlay.undo.accepted', { count: drafts.length }) });
  };

  return {
    asked: asked && asked.length > 0 ? asked : undefined,
    isOffered: open.length > 0,
    toggle: () => setIds(ids || open.length === 0 ? undefined : open.map(({ id }) => id)),
    confirm: () => {
      if (asked && asked.length > 0 && !work.busy) void work.run('decide', () => save(asked));
    },
    undo: done && (() => void work.run('decide', () => takeBack(done))),
    forget: () => {
      setIds(undefined);
      setDone(undefined);
    },
  };
}
