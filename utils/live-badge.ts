import { browser } from '#imports';
import type { LiveMark } from './live-messages.ts';

/** White on these is at least 4.5:1. */
const COLOURS = { fail: '#b3261e', review: '#8a5300', none: '#52606f' };

export interface Count {
  fail: number;
  review: number;
}

/** Fields with something against them: each counts once, as the worst that is said of it. */
export function countOf(marks: readonly LiveMark[]): Count {
  const of = (outcome: 'fail' | 'review') => marks.filter(({ tone }) => tone === outcome).length;
  return { fail: of('fail'), review: of('review') };
}

/** Shows on the toolbar icon of the tab how many fields fail; where none does, how many a person must look at. */
export async function showBadge(tabId: number, { fail, review }: Count, title: string): Promise<void> {
  const text = String(fail > 0 ? fail : review);
  const color = fail > 0 ? COLOURS.fail : review > 0 ? COLOURS.review : COLOURS.none;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

export async function clearBadge(tabId: number): Promise<void> {
  const { action } = browser.runtime.getManifest();
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: action?.default_title ?? '' }),
  ]);
}
