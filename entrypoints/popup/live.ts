import { t } from '#locales/index.ts';
import { clearBadge } from '#utils/live-badge.ts';
import { forgetLive, tellLive, writeLive } from '#utils/live-tabs.ts';
import { injectInto } from '#utils/tab-access.ts';
import { packOf, type PopupState } from './state.ts';

type Change = Pick<PopupState, 'live' | 'message'>;

/** Whether the page is being checked while it is typed. */
export async function isLive(tabId: number): Promise<boolean> {
  return (await tellLive(tabId, { type: 'live.isOn' })) === true;
}

/** Turns 边填边查 on or off in the tab, or says what has to be chosen first. */
export async function switchLive(tabId: number, state: PopupState): Promise<Partial<Change>> {
  if (state.live) return turnOff(tabId);
  const pack = packOf(state);
  if (state.page.state !== 'ready') return {};
  if (state.formId === '') return { message: { tone: 'warning', text: t('popup.live.needForm') } };
  if (!pack) return { message: { tone: 'warning', text: t('popup.live.needPack') } };
  const { pages } = state.page.reading;
  await writeLive(tabId, { formId: state.formId, packId: pack.id, pages, touched: [], applied: [] });
  const frames = pages.map(({ frame }) => frame);
  await injectInto(tabId, frames, '/content-scripts/live.js');
  return { live: true, message: { tone: 'success', text: t('popup.live.on') } };
}

async function turnOff(tabId: number): Promise<Change> {
  await forgetLive(tabId);
  await tellLive(tabId, { type: 'live.stop' });
  await clearBadge(tabId);
  return { live: false, message: { tone: 'info', text: t('popup.live.off') } };
}
