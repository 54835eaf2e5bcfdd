export type Theme = 'auto' | 'light' | 'dark';

const DARK = /prefers-color-scheme:\s*dark/;
const ANSWERS = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const;
/** Rules whose question was answered already, and so no longer stands there. */
const asking = new WeakSet<CSSRule>();

/**
 * Colours that the user chose over those of the system: style sheets ask the system, and their questions are answered here
 * in its place.
 */
export function themeSheets(theme: Theme, sheets: Iterable<CSSStyleSheet>): void {
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      if (DARK.test(rule.conditionText)) asking.add(rule);
      if (asking.has(rule)) rule.media.mediaText = ANSWERS[theme];
    }
  }
}

/** The same for a page of ours, whose scroll bars and controls follow. */
export function applyTheme(theme: Theme): void {
  document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
  themeSheets(theme, document.styleSheets);
}
