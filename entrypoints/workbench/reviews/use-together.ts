import { useState } from 'preact/hooks';
import type { OverlayView, Together, TogetherActions } from '#components/overlay/model.ts';
import type { JudgeDraft } from '#components/reviews/JudgeCard.tsx';
import type { JournalEvent } from '#core/model/event.ts';
import { judgeableTogether, type TogetherVerdict } from '#core/review/together.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { verdictTogether } from '#core/review/verdict-of.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import type { Work } from '../use-work.ts';
import { verdictDraft } from './verdict-draft.ts';

interface JudgingTogether {
  /** Criteria that wait to be judged together; `undefined` while nothing of the kind is asked. */
  asked: Together | undefined;
  actions: TogetherActions;
  confirm: () => void;
  /** Puts away what is asked. */
  close: () => void;
  /** Takes the latest batch back; `undefined` where something else was done since. */
  undo: (() => void) | undefined;
  /** Something else is done. */
  forget: () => void;
}

interface About {
  store: Store;
  item: ReviewItem;
  criteria: readonly ChecklistCriterion[];
  /** The criterion at hand, whose set it is that G asks about. */
  criterion: ChecklistCriterion | undefined;
  /** Criteria about which something was pressed or typed that is not stored. */
  unsaved: OverlayView['unsaved'];
  work: Work<'decide'>;
  /** Something is being stored. */
  busy: boolean;
  tell: (status: JudgeDraft['status']) => void;
  /** The keys go back to the checklist. */
  focus: () => void;
  /** Several criteria are about to be asked about. */
  onAsk: () => void;
  /** They are stored. */
  onJudged: (ids: ReadonlySet<string>, verdict: TogetherVerdict) => void;
}

/**
 * Judges several criteria that nobody has judged by one act: 符合 for all that the machine found in order, or one verdict for a set.
 * They are listed first, confirmed, and stored in one batch, as on a portal page.
 */
export function useTogether(about: About): JudgingTogether {
  const { store, item, criteria, criterion, unsaved, work, busy, tell, focus, onAsk, onJudged } = about;
  const [asked, setAsked] = useState<Together>();
  const [done, setDone] = useState<readonly JournalEvent[]>();
  const open = (set: string | undefined): string[] =>
    judgeableTogether(criteria, set, unsaved).map(({ id }) => id);

  const toggle = (set: string | undefined): void => {
    if (busy) return;
    if (asked) {
      focus();
      return setAsked(undefined);
    }
    const ids = open(set);
    const none = t(set === undefined ? 'overlay.together.passed.none' : 'overlay.together.set.none');
    tell(ids.length === 0 ? { tone: 'info', text: none } : undefined);
    if (ids.length === 0) return;
    onAsk();
    setAsked({ ids, verdict: set === undefined ? 'met' : undefined, set });
  };
  const save = async ({ ids }: Together, verdict: TogetherVerdict): Promise<string> => {
    setAsked(undefined);
    const drafts = criteria
      .filter(({ id }) => ids.includes(id))
      .map((each) => verdictDraft(item, each, verdictTogether(each, verdict)));
    setDone(await store.append(drafts));
    onJudged(new Set(ids), verdict);
    return t('overlay.together.saved', { count: ids.length, verdict: t(`verdict.${verdict}`) });
  };
  const confirm = (): void => {
    if (!asked || busy) return;
    const { set, verdict } = asked;
    if (!verdict) return tell({ tone: 'error', text: t('overlay.together.choose') });
    const ids = open(set);
    // What is confirmed is what was shown.
    if (ids.join() !== asked.ids.join()) {
      if (ids.length === 0) focus();
      setAsked(ids.length > 0 ? { ...asked, ids } : undefined);
      return tell({ tone: 'error', text: t('overlay.together.changed') });
    }
    // First: the focus would be lost with what is asked.
    focus();
    tell(undefined);
    void work.run('decide', () => save(asked, verdict));
  };
  const takeBack = async (events: readonly JournalEvent[]): Promise<string> => {
    setAsked(undefined);
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
    return t('overlay.undone', { what: t('overlay.undo.together', { count: drafts.length }) });
  };

  return {
    asked,
    actions: {
      togglePassed: () => toggle(undefined),
      toggleSet: () => toggle(criterion?.set),
      chooseTogether: (verdict) => {
        // What the machine passed is 符合 or nothing.
        if (asked?.set === undefined || busy) return;
        setAsked({ ...asked, verdict });
        tell(undefined);
      },
      confirmTogether: confirm,
    },
    confirm,
    close: () => setAsked(undefined),
    undo: done && (() => void work.run('decide', () => takeBack(done))),
    forget: () => {
      setAsked(undefined);
      setDone(undefined);
    },
  };
}
