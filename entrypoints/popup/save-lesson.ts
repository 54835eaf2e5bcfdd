import type { FillPlan } from '#core/model/page.ts';
import { TaughtTarget } from '#core/model/taught.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Desk } from './fill-work.ts';
import { lessonDrafts, targetFor } from './lesson.ts';
import { pagesOf, valuesOf } from './state.ts';
import { controlIn, type Teaching } from './teach-view.ts';

/** Stores what was taught, and plans anew by it; what goes wrong is said beside the question. */
export async function saveLesson(desk: Desk, change: (more: Partial<Teaching>) => void): Promise<void> {
  const { teaching, lessons, work } = desk.state();
  const lesson = teaching && lessonIn(desk, teaching);
  if (!lesson || work !== 'idle') return;
  desk.set({ work: { kind: 'saving' } });
  try {
    const drafts = lessonDrafts(pagesOf(desk.state()), lesson.ref, lesson.target, lessons, () =>
      crypto.randomUUID(),
    );
    await desk.journal.append(drafts);
    const { plan: before } = desk.state();
    desk.set({ teaching: undefined });
    // Until the page is read anew the preview is the one of before: nothing may be filled from it.
    await desk.prepare();
    const { plan } = desk.state();
    desk.set({
      work: 'idle',
      message: { tone: 'success', text: t('popup.teach.saved') },
      ...(plan && before ? { plan: withTicks(plan, before) } : {}),
    });
  } catch (error) {
    desk.set({ work: 'idle' });
    change({ error: errorText(error) });
  }
}

function lessonIn(desk: Desk, teaching: Teaching): { ref: string; target: TaughtTarget } | undefined {
  if (teaching.chosen === '') return undefined;
  if (teaching.about === 'control') {
    return { ref: teaching.ref, target: TaughtTarget.parse(JSON.parse(teaching.chosen)) };
  }
  const control = controlIn(pagesOf(desk.state()), teaching.chosen);
  const target = targetFor(teaching.path, valuesOf(desk.state()), control);
  return target && { ref: teaching.chosen, target };
}

/** What the user has ticked or not stays so where the same would be written. */
function withTicks(plan: FillPlan, before: FillPlan): FillPlan {
  const ticks = new Map(before.writes.map(({ ref, path, ticked }) => [`${ref} ${path}`, ticked]));
  const writes = plan.writes.map((write) => ({
    ...write,
    ticked: ticks.get(`${write.ref} ${write.path}`) ?? write.ticked,
  }));
  return { ...plan, writes };
}
