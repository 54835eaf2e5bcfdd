import type { JudgeDraft } from '#components/reviews/JudgeCard.tsx';
import type { Draft } from '#core/model/event.ts';
import { decisionDraft } from '#core/review/decide.ts';
import { type Done, History, isUntouched } from '#core/review/history.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { t } from '#locales/index.ts';
import type { Store } from '../store.ts';
import type { OnDecided } from './use-decisions.ts';
import { verdictDraft, withdrawalDraft } from './verdict-draft.ts';

/** The form that something was done about. */
type About = Pick<ReviewItem, 'id' | 'name'>;

/** What was done, without the form: that is the one at hand. */
type DoneHere = Done<About> extends infer Each ? (Each extends unknown ? Omit<Each, 'about'> : never) : never;
export type NoteDone = (done: DoneHere) => void;

/** In this window, whichever forms it went through. */
const history = new History<About>();

/** Notes what is done about the form at hand. */
export function noting({ id, name }: ReviewItem): NoteDone {
  return (done) => history.note({ about: { id, name }, ...done });
}

/** Notes decisions about the form at hand; one that is taken back elsewhere is not taken back here as well. */
export const noteDecided: OnDecided = ([item], [event]) => {
  if (!item || !event) return undefined;
  const { id, name, state } = item;
  const over = state?.standing.at(-1)?.hash;
  const done = { about: { id, name }, kind: 'decision', stored: event.hash, over } as const;
  history.note(done);
  return ([undone]) => history.drop(done, undone?.hash);
};

interface Parts {
  store: Store;
  item: ReviewItem;
  criteria: readonly ChecklistCriterion[];
  tell: (status: JudgeDraft['status']) => void;
  /** Stores, and says beside the criterion what became of it. */
  run: (work: () => Promise<string>) => void;
  /** Shows a criterion: what is taken back is seen. */
  onShow: (index: number) => void;
}

/** Takes the latest thing done here back, by new events, as a portal page's checklist does. */
export function takeLatestBack({ store, item, criteria, tell, run, onShow }: Parts): void {
  const done = history.latest;
  if (!done) return tell({ tone: 'info', text: t('overlay.undo.none') });
  if (done.about.id !== item.id) {
    return tell({ tone: 'error', text: t('overlay.undo.other', { name: done.about.name }) });
  }
  const decided = item.state?.standing ?? [];
  if (!isUntouched(done, { criteria, decided })) {
    return tell({ tone: 'error', text: t('overlay.undo.since') });
  }
  const { what, drafts } = wayBack(done, item, criteria);
  run(async () => {
    const events = await store.append(drafts);
    history.drop(done, events.at(-1)?.hash);
    if (done.kind === 'verdict') onShow(criteria.findIndex(({ id }) => id === done.criterionId));
    return t('overlay.undone', { what });
  });
}

/** What is taken back, in words, and the events that do it. */
function wayBack(
  done: Done<About>,
  item: ReviewItem,
  criteria: readonly ChecklistCriterion[],
): { what: string; drafts: Draft[] } {
  if (done.kind === 'decision') {
    const decision = item.state?.standing.at(-1)?.decision ?? 'reopened';
    const drafts = [decisionDraft(item, { decision: 'reopened', comment: '', criterionIds: [] })];
    return { what: t(`decision.${decision}`), drafts };
  }
  if (done.kind === 'together') {
    const judged = criteria.filter(({ id }) => done.stored.has(id));
    const what = t('overlay.undo.together', { count: judged.length });
    return { what, drafts: judged.map((each) => withdrawalDraft(item, each)) };
  }
  const { criterionId, before } = done;
  const judged = criteria.filter(({ id }) => id === criterionId);
  return {
    what: t('overlay.undo.verdict', { criterion: judged.map(({ name }) => name).join('') }),
    drafts: judged.map((each) =>
      before ? verdictDraft(item, each, before.verdict, before.of) : withdrawalDraft(item, each),
    ),
  };
}
