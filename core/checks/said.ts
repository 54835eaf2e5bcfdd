/** What a use gives for a parameter, in words; `unset` where a local number without a value stands there. */
interface SaidValue {
  text: string;
  unset?: true;
}

/** What a use gives for the parameter of a key; `undefined` where it gives nothing. */
export type Said = (key: string) => SaidValue | undefined;
export type SaidLocale = 'zh-CN' | 'en';

const UNSET = {
  'zh-CN': '（还没有设置，未设置时不检查）',
  en: ' (not set yet, not checked until it is)',
} as const;

/** A bound in words, `不少于3条`, or that it is not set yet; none where none is given. */
function bound(value: SaidValue | undefined, word: string, what: string, locale: SaidLocale): string[] {
  if (!value) return [];
  const gap = locale === 'en' ? ' ' : '';
  return [value.unset ? `${word}${gap}${what}${UNSET[locale]}` : `${word}${gap}${value.text}`];
}

/** Both bounds of a count, as far as they are given. */
export function boundsSaid(
  said: Said,
  locale: SaidLocale,
  [lower, upper]: readonly [string, string],
): string {
  const [least, most] = locale === 'en' ? ['the least', 'the most'] : ['规定的最少', '规定的最多'];
  return [...bound(said('min'), lower, least, locale), ...bound(said('max'), upper, most, locale)].join(
    locale === 'en' ? ' and ' : '、',
  );
}

/** A share, `20%`, or that it is not set yet. */
export function shareSaid(value: SaidValue | undefined, locale: SaidLocale): string {
  if (!value || value.unset) {
    return locale === 'en'
      ? 'the share that is set (not set yet, not checked until it is)'
      : '规定的比例（比例还没有设置，未设置时不检查）';
  }
  return /^[\d.]+$/.test(value.text) ? `${value.text}%` : value.text;
}
