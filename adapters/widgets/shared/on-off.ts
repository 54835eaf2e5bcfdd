import { sameOption } from '#core/matching/option.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetValue } from '../widget.ts';

/** What a lone checkbox or a switch that is on is read as; off is read as nothing. */
export const ON = '是';
export const ON_OFF: readonly string[] = [ON, '否'];

const OFF_WORDS = ['否', '不是', '无', '没有', '关', '关闭', 'false', 'off', 'no', '0'];
const ON_WORDS = [ON, '有', '开', '开启', '同意', 'true', 'on', 'yes', '1', '√', '✓'];

/**
 * Whether a value asks for on or off.
 * @throws WidgetRefusal `skipped('optionMissing')` where it says neither.
 */
export function asksForOn({ value, accepted }: WidgetValue): boolean {
  const text = typeof value === 'string' ? value : value.join('、');
  const means = (words: readonly string[]): boolean => words.some((word) => sameOption(text, accepted, word));
  if (text === '' || means(OFF_WORDS)) return false;
  if (means(ON_WORDS)) return true;
  throw new WidgetRefusal('skipped', 'optionMissing', { value: text });
}
