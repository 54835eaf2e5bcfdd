import { useState } from 'preact/hooks';
import type { Asking, AskingActions } from '#components/reviews/model.ts';
import type { JournalEvent } from '#core/model/event.ts';
import type { Decision } from '#core/model/review.ts';
import {
  type BulkPlan,
  decisionDraft,
  type MachineCounts,
  planBulk,
  undoDrafts,
} from '#core/review/decide.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ReadyPhrase } from '#core/review/phrases.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
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
  phrases: readonly ReadyPhrase[];
  /** Criteria that may be named as the reason, and which of them are to begin with. */
  criteria: readonly { id: string; name: string }[];
  ticked: readonly string[];
  comment: string;
}

interface Decisions {
  asking: Asking | undefined;
  actions: AskingActions;
  ask: (question: Question) => void;
  /** Takes the latest decisions back; `undefined` where there is nothing to take back. */
  undo: { label: string; onUndo: () => void } | undefined;
}

interface Said {
  comment: string;
  missing: boolean;
  ticked: ReadonlySet<string>;
}

const NOTHING: Said = { comment: '', missing: false, ticked: new Set() };

/** Decisions about one form or many: asked, confirmed, stored in one batch, and taken back in one step. */
export function useDecisions(
  store: Store,
  items: readonly ReviewItem[],
  work: Work<'decide'>,
  onDone: (decided: readonly ReviewItem[]) => void = nothing,
): Decisions {
  const [question, setQuestion] = useState<Question>();
  const [said, setSaid] = useState<Said>(NOTHING);
  const [done, setDone] = useState<{ events: readonly JournalEvent[]; decision: Decision }>();
  const [seen, setSeen] = useState('');
  const plan = question && planNow(question, items);

  const save = async (asked: Question, { chosen }: BulkPlan): Promise<string> => {
    const { decision } = asked;
    const { comment, ticked } = said;
    const criterionIds = decision === 'returned' || decision === 'incomplete' ? [...ticked] : [];
    const drafts = chosen.map((item) =>
      decisionDraft(item, { decision, comment: comment.trim(), criterionIds }),
    );
    setQuestion(undefined);
    const events = await store.append(drafts);
    setDone({ events, decision });
    onDone(chosen);
    const word = t(`decision.${decision}`);
    return t('reviewing.done', { decision: word, count: events.length });
  };
  const confirm = (): void => {
    if (!question || !plan) return;
    if (question.decision === 'returned' && said.comment.trim() === '') {
      setSaid({ ...said, missing: true });
      return;
    }
    // What is confirmed is what was shown: where another window has decided meanwhile, it is shown anew.
    if (stampOf(plan) !== seen) {
      setSeen(stampOf(plan));
      return;
    }
    void work.run('decide', () => save(question, plan));
  };
  const undo = async (): Promise<string | undefined> => {
    if (!done) return undefined;
    setDone(undefined);
    const events = await store.append(undoDrafts(done.events));
    return t('reviewing.undone', { count: events.length });
  };

  return {
    asking: question && plan && askingOf(question, plan, said),
    actions: {
      onComment: (comment) => setSaid({ ...said, comment, missing: false }),
      onPhrase: (text) => {
        const phrase = question?.phrases.find((each) => each.text === text);
        const named = phrase?.criterionIds ?? [];
        setSaid({
          comment: [said.comment.trim(), text].filter((part) => part !== '').join('\n'),
          missing: false,
          ticked: new Set([...said.ticked, ...named]),
        });
      },
      onCriterion: (id, on) => {
        const others = [...said.ticked].filter((each) => each !== id);
        setSaid({ ...said, ticked: new Set(on ? [...others, id] : others) });
      },
      onConfirm: confirm,
      onClose: () => setQuestion(undefined),
    },
    ask: (asked) => {
      setQuestion(asked);
      setSeen(stampOf(planNow(asked, items)));
      setSaid({ comment: asked.comment, missing: false, ticked: new Set(asked.ticked) });
    },
    undo: done && {
      label: t('reviewing.undo', { decision: t(`decision.${done.decision}`), count: done.events.length }),
      onUndo: () => void work.run('decide', undo),
    },
  };
}

function nothing(): void {
  // Nobody waits for it.
}

function planNow({ ids, plan }: Question, items: readonly ReviewItem[]): BulkPlan {
  const wanted = new Set(ids);
  return plan(items.filter(({ id }) => wanted.has(id)));
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
  phrases: readonly ReadyPhrase[],
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
    phrases: phrases.map(({ text }) => text),
    criteria: criteria.map(({ id, name }) => ({ id, name, ticked: said.ticked.has(id) })),
  };
}

function nameOf({ name }: ReviewItem): string {
  return name || t('subject.unnamed');
}
