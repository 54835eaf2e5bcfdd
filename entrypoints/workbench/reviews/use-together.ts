import { useState } from 'preact/hooks';
import type { OverlayView, Together, TogetherActions } from '#components/overlay/model.ts';
import type { JudgeDraft } from '#components/reviews/JudgeCard.tsx';
import { judgeableTogether, type TogetherVerdict } from '#core/review/together.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { verdictTogether } from '#core/review/verdict-of.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import type { NoteDone } from './taking-back.ts';
import { verdictDraft } from './verdict-draft.ts';

interface JudgingTogether {
  /** Criteria that wait to be judged together; `undefined` while nothing of the kind is asked. */
  asked: Together | undefined;
  actions: TogetherActions;
  confirm: () => void;
  /** Puts away what is asked. */
  close: () => void;
}

interface About {
  store: Store;
  item: ReviewItem;
  criteria: readonly ChecklistCriterion[];
  /** The criterion at hand, whose set it is that G asks about. */
  criterion: ChecklistCriterion | undefined;
  /** Criteria about which something was pressed or typed that is not stored. */
  unsaved: OverlayView['unsaved'];
  /** Stores, and says beside the criterion what became of it. */
  run: (work: () => Promise<string>) => void;
  /** What was stored may be taken back. */
  note: NoteDone;
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
  const { store, item, criteria, criterion, unsaved, run, note, busy, tell, focus, onAsk, onJudged } = about;
  const [asked, setAsked] = useState<Together>();
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
    const judged = criteria.filter(({ id }) => ids.includes(id));
    const events = await store.append(
      judged.map((each) => verdictDraft(item, each, verdictTogether(each, verdict))),
    );
    const stored = events.flatMap(({ hash }, at) => (judged[at] ? [[judged[at].id, hash] as const] : []));
    note({ kind: 'together', stored: new Map(stored) });
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
    run(() => save(asked, verdict));
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
  };
}
