import { isRendered, shownText } from './dom.ts';

const NO_ROWS = 'tr,td,th,table,thead,tbody,button,[role="gridcell"],[role="row"],[role="tab"]';
const FIELDS = 'input:not([type="checkbox"],[type="radio"],[type="hidden"]),textarea,select';
/** One option alone has nobody to be like. */
const CALLED = /(?:^|[-_])(?:option|item)$/i;

/**
 * Options of a list that says by neither role nor element what they are: the most siblings that are alike and have words
 * each.
 */
export function alikeRows(surface: Element): Element[] {
  let most: Element[] = [];
  for (const box of [surface, ...surface.querySelectorAll('*')]) {
    const rows = alikeIn(box);
    if (rows.length > most.length) most = rows;
  }
  return most;
}

function alikeIn(box: Element): Element[] {
  const [first] = box.children;
  if (!first || first.matches(NO_ROWS)) return [];
  const rows = [...box.children].filter((row) => kindOf(row) === kindOf(first) && isRendered(row));
  if (rows.some((row) => row.querySelector(FIELDS) !== null)) return [];
  const named = rows.filter((row) => shownText(row) !== '');
  const alone = [...first.classList].some((name) => CALLED.test(name));
  return named.length > 1 || alone ? named : [];
}

function kindOf(row: Element): string {
  return `${row.tagName} ${row.classList[0] ?? ''}`;
}
