import enCommon from './en/common.ts';
import enJournal from './en/journal.ts';
import enOverlay from './en/overlay.ts';
import enPopup from './en/popup.ts';
import enWorkbench from './en/workbench.ts';
import { type ArgumentsOf, format } from './text.ts';
import zhCommon from './zh-CN/common.ts';
import zhJournal from './zh-CN/journal.ts';
import zhOverlay from './zh-CN/overlay.ts';
import zhPopup from './zh-CN/popup.ts';
import zhWorkbench from './zh-CN/workbench.ts';

/**
 * Words of the views, for any page. One file per area and language; the Chinese tables say which keys and
 * parameters there are, and the English ones must have exactly the same keys.
 */
const zh = { ...zhCommon, ...zhPopup, ...zhOverlay, ...zhWorkbench, ...zhJournal };
const en: Record<keyof typeof zh, string> = {
  ...enCommon,
  ...enPopup,
  ...enOverlay,
  ...enWorkbench,
  ...enJournal,
};

export type Locale = 'zh-CN' | 'en';
export type MessageKey = keyof typeof zh;

const tables: Record<Locale, Record<MessageKey, string>> = { 'zh-CN': zh, en };
let current: Locale = 'zh-CN';

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
export function t<Key extends MessageKey>(key: Key, ...args: ArgumentsOf<(typeof zh)[Key]>): string {
  return format(tables[current][key], args[0]);
}
