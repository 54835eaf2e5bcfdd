import { browser } from '#imports';
import type { TeachActions } from '#components/popup/teach-model.ts';
import { errorText } from '#locales/errors.ts';
import type { Desk } from './fill-work.ts';
import { keyOf, targetFor } from './lesson.ts';
import { saveLesson } from './save-lesson.ts';
import { pagesOf, valuesOf } from './state.ts';
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
      const chosen =
        ref !== undefined && isTeachable(controlIn(pagesOf(desk.state()), ref)) ? { chosen: ref } : {};
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
      const control = controlIn(pagesOf(desk.state()), ref);
      const target = path === undefined ? undefined : targetFor(path, valuesOf(desk.state()), control);
      open({ about: 'control', ref, chosen: target ? keyOf(target) : '', picking: false, error: undefined });
    },
    choose: (chosen) => change({ chosen, error: undefined }),
    pick: () => void pick(),
    endPick,
    save: () => void saveLesson(desk, change),
    cancel: shut,
  };
}

/** Where this window is a tab beside the page's, the page comes to the front; answers how to come back. */
async function bringPageForward(tabId: number): Promise<() => Promise<unknown>> {
  const [own, page] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.get(tabId)]);
  if (own?.id === undefined || own.windowId !== page.windowId) return () => Promise.resolve();
  const { id } = own;
  await browser.tabs.update(tabId, { active: true });
  return () => browser.tabs.update(id, { active: true });
}
