import enCommon from './en/common.ts';
import { type ArgumentsOf, format } from './text.ts';
import zhCommon from './zh-CN/common.ts';
import type zhAddon from './zh-CN/addon.ts';
import type zhCopyColumns from './zh-CN/copy-columns.ts';
import type zhDesk from './zh-CN/desk.ts';
import type zhAddonOut from './zh-CN/addon-out.ts';
import type zhExport from './zh-CN/export.ts';
import type zhJiannuo from './zh-CN/jiannuo.ts';
import type zhJiannuoReview from './zh-CN/jiannuo-review.ts';
import type zhJournal from './zh-CN/journal.ts';
import type zhLive from './zh-CN/live.ts';
import type zhLock from './zh-CN/lock.ts';
import type zhOverlay from './zh-CN/overlay.ts';
import type zhPane from './zh-CN/pane.ts';
import type zhPopup from './zh-CN/popup.ts';
import type zhTuning from './zh-CN/tuning.ts';
import type zhTaught from './zh-CN/taught.ts';
import type zhPacks from './zh-CN/packs.ts';
import type zhRun from './zh-CN/run.ts';
import type zhReviewOut from './zh-CN/review-out.ts';
import type zhReviewing from './zh-CN/reviewing.ts';
import type zhRuns from './zh-CN/runs.ts';
import type zhGuide from './zh-CN/guide.ts';
import type zhLists from './zh-CN/lists.ts';
import type zhTable from './zh-CN/table.ts';
import type zhCalendar from './zh-CN/calendar.ts';
import type zhMake from './zh-CN/make.ts';
import type zhReminders from './zh-CN/reminders.ts';
import type zhStats from './zh-CN/stats.ts';
import type zhScores from './zh-CN/scores.ts';
import type zhSheet from './zh-CN/sheet.ts';
import type zhSettings from './zh-CN/settings.ts';
import type zhWorkbench from './zh-CN/workbench.ts';

/**
 * Words of the views. One file per area and language; the Chinese tables say which keys and parameters there are, and
 * the English ones must have exactly the same keys. A page imports the areas that it shows (`locales/<area>.ts`), so that
 * the script put into a portal carries no words of the workbench; the common area is always there.
 */
type Words = typeof zhCommon &
  typeof zhPopup &
  typeof zhLive &
  typeof zhOverlay &
  typeof zhWorkbench &
  typeof zhExport &
  typeof zhJournal &
  typeof zhTaught &
  typeof zhCopyColumns &
  typeof zhTuning &
  typeof zhPacks &
  typeof zhRun &
  typeof zhRuns &
  typeof zhSettings &
  typeof zhLock &
  typeof zhReviewing &
  typeof zhReviewOut &
  typeof zhTable &
  typeof zhLists &
  typeof zhGuide &
  typeof zhStats &
  typeof zhCalendar &
  typeof zhMake &
  typeof zhReminders &
  typeof zhScores &
  typeof zhSheet &
  typeof zhAddon &
  typeof zhPane &
  typeof zhDesk &
  typeof zhAddonOut &
  typeof zhJiannuo &
  typeof zhJiannuoReview;

export type Locale = 'zh-CN' | 'en';
export type MessageKey = keyof Words;

const tables: Record<Locale, Record<string, string>> = { 'zh-CN': {}, en: {} };
let current: Locale = 'zh-CN';

/** Adds the words of an area; before the first render. */
export function addWords<Area extends Record<string, string>>(
  zh: Area,
  en: Readonly<Record<keyof Area, string>>,
): void {
  Object.assign(tables['zh-CN'], zh);
  Object.assign(tables.en, en);
}
addWords(zhCommon, enCommon);

/** The locale for a setting and the languages a browser asks for; Chinese where neither is known. */
export function chooseLocale(setting: string | undefined, languages: readonly string[]): Locale {
  if (setting === 'zh-CN' || setting === 'en') return setting;
  const first = languages.find((language) => /^(zh|en)\b/i.test(language));
  return first?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

/** Sets the language of this page; call it before the first render. */
export function setLocale(locale: Locale): void {
  current = locale;
}

export function currentLocale(): Locale {
  return current;
}

/** The words for a key in the language of this page. */
export function t<Key extends MessageKey>(key: Key, ...args: ArgumentsOf<Words[Key]>): string {
  return format(tables[current][key] ?? key, args[0]);
}
