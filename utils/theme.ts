/**
 * Colours that the user chose over those of the system. The style sheets ask the system; their questions are answered here
 * in its place, in the document or in a shadow root.
 */
export function applyTheme(
  theme: 'auto' | 'light' | 'dark',
  root: HTMLElement = document.documentElement,
  sheets: Iterable<CSSStyleSheet> = document.styleSheets,
): void {
  root.style.colorScheme = theme === 'auto' ? '' : theme;
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && asked.has(rule) === false && DARK.test(rule.conditionText))
        asked.add(rule);
      if (rule instanceof CSSMediaRule && asked.has(rule)) rule.media.mediaText = ANSWERS[theme];
    }
  }
}

const DARK = /prefers-color-scheme:\s*dark/;
const ANSWERS = { auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all' } as const;
/** Rules whose question was answered already, and so no longer stands there. */
const asked = new WeakSet<CSSMediaRule>();
