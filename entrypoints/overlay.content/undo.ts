import { t } from '#locales/index.ts';
import type { ChecklistView } from '#components/overlay/model.ts';
import { type Done, type History, isUntouched } from '#core/review/history.ts';
import type { JudgingTogether } from './together.ts';
import type { Decisions } from './decisions.ts';
import { QUIET } from './first-view.ts';
import { savedWords } from './saved-words.ts';
import type { Screen } from './screen.tsx';
import type { Sender } from './sender.ts';
import { isSame } from './verdict.ts';
import type { Verdicts } from './verdicts.ts';

interface Parts {
  screen: Screen;
  sender: Sender;
  history: History<ChecklistView>;
  verdicts: Verdicts;
  decisions: Decisions;
  together: JudgingTogether;
  /** Shows a criterion: what is taken back is seen. */
  goTo: (index: number) => void;
}

/** Takes the latest thing done here back, by a new event. What was done about another form is not touched from this one. */
export function undoLatest(parts: Parts): Promise<void> {
  const { screen, sender, history } = parts;
  return sender.queue(async () => {
    const done = history.latest;
    const { checklist } = screen.view;
    if (!done || !checklist) {
      screen.set({ status: { tone: 'info', text: t('overlay.undo.none') } });
      return;
    }
    if (!isSame(checklist, done.about)) {
      const name = done.about.subjectName;
      screen.set({ status: { tone: 'error', text: t('overlay.undo.other', { name }) } });
      return;
    }
    if (!isUntouched(done, sender.latest(done.about))) {
      screen.set({ status: { tone: 'error', text: t('overlay.undo.since') } });
      return;
    }
    screen.set({ saving: true, ...QUIET });
    const status = await savedWords(async () => t('overlay.undone', { what: await takeBack(done, parts) }));
    if (status?.tone === 'success') history.drop(done, standingNow(done, parts));
    screen.set({ saving: false, status });
  });
}

/** Hash of what stands by now where one thing was done. */
function standingNow(done: Done<ChecklistView>, { sender }: Parts): string | undefined {
  const { criteria, decided } = sender.latest(done.about);
  if (done.kind === 'decision') return decided.at(-1)?.hash;
  if (done.kind === 'together') return undefined;
  return criteria.find(({ id }) => id === done.criterionId)?.standing.at(-1)?.hash;
}

/** @returns what was taken back, in words */
async function takeBack(
  done: Done<ChecklistView>,
  { screen, sender, verdicts, decisions, together, goTo }: Parts,
): Promise<string> {
  const checklist = sender.latest(done.about);
  if (done.kind === 'decision') {
    const decision = checklist.decided.at(-1)?.decision ?? 'reopened';
    await decisions.reopen(checklist);
    return t(`decision.${decision}`);
  }
  if (done.kind === 'together') return together.takeBack(checklist, [...done.stored.keys()]);
  const index = checklist.criteria.findIndex(({ id }) => id === done.criterionId);
  const criterion = checklist.criteria[index];
  if (!criterion) return t('overlay.undo.none');
  const remark = { checklist, criterion, comment: done.before?.verdict.comment ?? '', score: '' };
  await verdicts.restore(remark, done.before);
  if (screen.open) goTo(index);
  return t('overlay.undo.verdict', { criterion: criterion.name });
}
