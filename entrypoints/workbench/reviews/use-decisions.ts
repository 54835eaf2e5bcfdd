import { useState } from 'preact/hooks';
import type { Asking, AskingActions } from '#components/reviews/model.ts';
import type { JournalEvent } from '#core/model/event.ts';
import type { FormPhrase } from '#core/review/comment-bank.ts';
import type { Decision } from '#core/model/review.ts';
import {
  type BulkPlan,
  decisionDraft,
  type MachineCounts,
  planBulk,
  undoDrafts,
} from '#core/review/decide.ts';
import { commentTooLong } from '#core/review/comment-limit.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { RouteProps } from '../route-props.ts';
import { unsaved } from '../unsaved.ts';
import type { Work } from '../use-work.ts';

/** What a decision is about and what may be said with it. */
export interface Question {
  decision: Decision;
  /** Ids of the forms. */
  ids: readonly string[];
  /** Which of them, as they are now. */
  plan: (items: readonly ReviewItem[]) => BulkPlan;
  /** What speaks against it. */
  against: readonly string[];
  phrases: readonly FormPhrase[];
  /** Criteria that may be named as the reason, and which of them are to begin with. */
  criteria: readonly { id: string; name: string }[];
  ticked: readonly string[];
  comment: string;
}

interface Decisions {
  asking: Asking | undefined;
  actions: AskingActions;
  ask: (question: Question) => void;
}

/** What was stored, in the order of the forms. @returns what is done once that is taken back, by which events */
export type OnDecided = (
  decided: readonly ReviewItem[],
  events: readonly JournalEvent[],
) => ((undone: readonly JournalEvent[]) => void) | undefined;

interface Said {
  comment: string;
  missing: boolean;
  /** What of a phrase was not filled in. */
  gap?: string | undefined;
  /** Why the comment cannot be taken, in words. */
  wrong?: string | undefined;
  ticked: ReadonlySet<string>;
}

const NOTHING: Said = { comment: '', missing: false, ticked: new Set() };

/** Decisions about one form or many: asked, confirmed, stored in one batch, and taken back in one step from any page. */
export function useDecisions(
  { store, undo }: Pick<RouteProps, 'store' | 'undo'>,
  items: readonly ReviewItem[],
  work: Work<'decide'>,
  onDecided: OnDecided,
): Decisions {
  const [question, setQuestion] = useState<Question>();
  const [said, setSaid] = useState<Said>(NOTHING);
  const [seen, setSeen] = useState('');
  const plan = question && planNow(question, items);

  const save = async (asked: Question, { chosen }: BulkPlan): Promise<undefined> => {
    const { decision } = asked;
    const { comment, ticked } = said;
    const criterionIds = decision === 'returned' || decision === 'incomplete' ? [...ticked] : [];
    const drafts = chosen.map((item) =>
      decisionDraft(item, { decision, comment: comment.trim(), criterionIds }),
    );
    setQuestion(undefined);
    const events = await store.append(drafts);
    unsaved.set(placeOf(asked), undefined);
    const onUndone = onDecided(chosen, events);
    const word = t(`decision.${decision}`);
    undo.offer({
      text: t('reviewing.done', { decision: word, count: events.length }),
      take: async () => {
        const undone = await store.append(undoDrafts(events));
        onUndone?.(undone);
        return { text: t('reviewing.undone', { count: undone.length }), left: [] };
      },
    });
  };
  const confirm = (): void => {
    if (!question || !plan) return;
    if (question.decision === 'returned' && said.comment.trim() === '') {
      setSaid({ ...said, missing: true });
      return;
    }
    const long = commentTooLong(said.comment);
    if (long) {
      setSaid({ ...said, wrong: errorText(long) });
      return;
    }
    const gap = gapOf(question, said.comment);
    if (gap !== undefined) {
      setSaid({ ...said, gap });
      return;
    }
    // What is confirmed is what was shown: where another window has decided meanwhile, it is shown anew.
    if (stampOf(plan) !== seen) {
      setSeen(stampOf(plan));
      return;
    }
    void work.run('decide', () => save(question, plan));
  };
  const type = (comment: string, ticked = said.ticked): void => {
    if (question) unsaved.set(placeOf(question), comment === question.comment ? undefined : comment);
    setSaid({ comment, missing: false, ticked });
  };

  return {
    asking: question && plan && askingOf(question, plan, said),
    actions: {
      onComment: (comment) => type(comment),
      onPhrase: (text) => {
        const phrase = question?.phrases.find((each) => each.text === text);
        const named = phrase?.criterionIds ?? [];
        type(
          [said.comment.trim(), text].filter((part) => part !== '').join('\n'),
          new Set([...said.ticked, ...named]),
        );
      },
      onCriterion: (id, on) => {
        const others = [...said.ticked].filter((each) => each !== id);
        setSaid({ ...said, ticked: new Set(on ? [...others, id] : others) });
      },
      onConfirm: confirm,
      onClose: () => {
        if (question) unsaved.set(placeOf(question), undefined);
        setQuestion(undefined);
      },
    },
    ask: (asked) => {
      setQuestion(asked);
      setSeen(stampOf(planNow(asked, items)));
      const comment = unsaved.get(placeOf(asked)) ?? asked.comment;
      setSaid({ comment, missing: false, ticked: new Set(asked.ticked) });
    },
  };
}

/** What a phrase that was taken left to be filled in and still stands so. */
function gapOf({ phrases }: Question, comment: string): string | undefined {
  const names = new Set(phrases.flatMap(({ gaps }) => gaps));
  return [...names].find((name) => comment.includes(`【${name}】`));
}

function planNow({ ids, plan }: Question, items: readonly ReviewItem[]): BulkPlan {
  const wanted = new Set(ids);
  return plan(items.filter(({ id }) => wanted.has(id)));
}

/** Where what is said with it waits while it is not stored: for a lock, and where storing it failed. */
function placeOf({ decision, ids }: Question): string {
  return `decision ${decision} ${[...ids].sort().join(' ')}`;
}

/** Which forms, each as it stands. */
function stampOf({ chosen }: BulkPlan): string {
  return chosen.map(({ id, state }) => `${id} ${state?.head ?? ''}`).join('\n');
}

/** The plan for a decision about many, with what checks say of each. */
export function bulkQuestion(
  decision: Decision,
  ids: readonly string[],
  machine: (item: ReviewItem) => MachineCounts | undefined,
  phrases: readonly FormPhrase[],
): Question {
  const asked = new Map<string, string>();
  // Edited while the question stands open: what the checks said is of other values, and no pass for these (law 5).
  const machineNow = (item: ReviewItem): MachineCounts | undefined => {
    const values = JSON.stringify(item.values);
    if (!asked.has(item.id)) asked.set(item.id, values);
    return asked.get(item.id) === values ? machine(item) : undefined;
  };
  return {
    decision,
    ids,
    plan: (items) => planBulk(items, decision, machineNow),
    against: [],
    phrases,
    criteria: [],
    ticked: [],
    comment: '',
  };
}

function askingOf({ decision, against, phrases, criteria }: Question, plan: BulkPlan, said: Said): Asking {
  return {
    decision,
    names: plan.chosen.map(nameOf),
    left: [...plan.left].map(([reason, items]) => ({
      reason,
      count: items.length,
      names: items.map(nameOf),
    })),
    against,
    comment: said.comment,
    commentMissing: said.missing,
    gap: said.gap,
    commentWrong: said.wrong,
    phrases: phrases.map(({ text }) => text),
    criteria: criteria.map(({ id, name }) => ({ id, name, ticked: said.ticked.has(id) })),
  };
}

function nameOf({ name }: ReviewItem): string {
  return name || t('subject.unnamed');
}
