import { monthIn } from './month-in.ts';
import { fire } from './events.ts';

/** Years that a list offers at least to be one of years. */
const LEAST_YEARS = 5;

/**
 * Chooses the year, and the month, in lists that a calendar has over its days. Answers whether something was chosen: what is
 * drawn then may be another list.
 */
export function chooseInLists(box: Element, [year = 0, month]: readonly number[]): boolean {
  const lists = [...box.querySelectorAll('select')].filter(
    (list) => !list.disabled && list.checkVisibility(),
  );
  const years = lists.find(({ options }) => {
    const texts = [...options].map(({ text }) => Number.parseInt(text, 10));
    return texts.length >= LEAST_YEARS && texts.every((text) => text > 1000) && texts.includes(year);
  });
  if (years && choose(years, (text) => Number.parseInt(text, 10) === year)) return true;
  const months = lists.find(
    ({ options }) => [...options].some(({ text }) => monthOf(text) === 1) && options.length <= 12,
  );
  return months !== undefined && month !== undefined && choose(months, (text) => monthOf(text) === month);
}

function monthOf(text: string): number | undefined {
  return monthIn(`2000 ${text}`)?.[1];
}

/** Answers `false` where it is chosen already, or is not offered. */
function choose(list: HTMLSelectElement, isMeant: (text: string) => boolean): boolean {
  const index = [...list.options].findIndex(({ text, disabled }) => !disabled && isMeant(text));
  if (index < 0 || index === list.selectedIndex) return false;
  list.selectedIndex = index;
  fire(list, 'change');
  return true;
}
