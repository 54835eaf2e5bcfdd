import { browser } from '#imports';
import type { TeachActions } from '#components/popup/teach-model.ts';
import type { FillPlan } from '#core/model/page.ts';
import { TaughtTarget } from '#core/model/taught.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { Desk } from './fill-work.ts';
import { keyOf, lessonDrafts, targetFor } from './lesson.ts';
import { valuesOf } from './state.ts';
import { controlIn, isTeachable, type Teaching } from './teach-view.ts';

/** A window of its own stands beside the page; the toolbar's popup closes as soon as the page is pressed. */
export function isDetached(): boolean {
  return new URLSearchParams(location.search).get('tab') !== null;
}

/** 教一次 in the popup: what is asked and chosen is the popup's state until the journal has it. */
export function teachActions(desk: Desk): TeachActions {
  const change = (more: Partial<Teaching>): void => {
    const { teaching } = desk.state();
    if (teaching) desk.set({ teaching: { ...teaching, ...more } as Teaching });
  };
  const open = (teaching: Teaching): void => {
    if (desk.state().work === 'idle' && desk.state().store === 'ok')
      desk.set({ teaching, message: undefined });
  };
  const pick = async (): Promise<void> => {
    change({ picking: true, error: undefined });
    const back = await bringPageForward(desk.client.tabId);
    try {
      const ref = await desk.client.pick();
      const chosen = ref !== undefined && isTeachable(controlIn(pagesOf(desk), ref)) ? { chosen: ref } : {};
      change({ picking: false, ...chosen });
    } catch (error) {
      change({ picking: false, error: errorText(error) });
    } finally {
      await back();
    }
  };
  const endPick = (): void => void desk.attempt(() => desk.client.endPick());
  const shut = (): void => {
    if (desk.state().teaching?.picking) endPick();
    desk.set({ teaching: undefined });
  };
  return {
    field: (path, ref = '') => open({ about: 'field', path, chosen: ref, picking: false, error: undefined }),
    control: (ref, path) => {
      const control = controlIn(pagesOf(desk), ref);
      const target = path === undefined ? undefined : targetFor(path, valuesOf(desk.state()), control);
      open({ about: 'control', ref, chosen: target ? keyOf(target) : '', picking: false, error: undefined });
    },
    choose: (chosen) => change({ chosen, error: undefined }),
    pick: () => void pick(),
    endPick,
    save: () => void save(desk, change),
    cancel: shut,
  };
}

async function save(desk: Desk, change: (more: Partial<Teaching>) => void): Promise<void> {
  const { teaching, lessons, work } = desk.state();
  const lesson = teaching && lessonIn(desk, teaching);
  if (!lesson || work !== 'idle') return;
  desk.set({ work: { kind: 'saving' } });
  try {
    const drafts = lessonDrafts(pagesOf(desk), lesson.ref, lesson.target, lessons, () => crypto.randomUUID());
    await desk.journal.append(drafts);
    const { plan: before } = desk.state();
    desk.set({ teaching: undefined, work: 'idle' });
    await desk.prepare();
    const { plan } = desk.state();
    desk.set({
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
  const control = controlIn(pagesOf(desk), teaching.chosen);
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

function pagesOf(desk: Desk) {
  const { page } = desk.state();
  return page.state === 'ready' ? page.reading.pages : [];
}

/** Where this window is a tab beside the page's, the page comes to the front; answers how to come back. */
async function bringPageForward(tabId: number): Promise<() => Promise<unknown>> {
  const [own, page] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.get(tabId)]);
  if (own?.id === undefined || own.windowId !== page.windowId) return () => Promise.resolve();
  const { id } = own;
  await browser.tabs.update(tabId, { active: true });
  return () => browser.tabs.update(id, { active: true });
}
