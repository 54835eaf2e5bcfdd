import type { Label } from '#core/model/page.ts';
import { keeps } from './acting-words.ts';
import type { FoundControl } from './candidates.ts';
import { flatAncestors, flatContains } from './flat-tree.ts';
import type { Leaves } from './leaves.ts';

const SEARCH =
  /^(?:高级|条件|模糊|精确|组合|开始|立即|点击)?(?:查询|搜索|检索|查找|筛选)$|^(?:search|query|filter)$/i;
/** More conditions than this no list asks for; what is larger is a form with a search button in it. */
const MOST_CONDITIONS = 16;

/** Controls in search bars of lists: they stand with a search button, apart from any save button, before a list. */
export function searchBarControls(
  leaves: Leaves,
  controls: readonly FoundControl[],
  lists: readonly Element[],
): Set<number> {
  const found = new Set<number>();
  const saving = leaves.buttons.filter((button) => keeps(button.text)).map((button) => button.element);
  for (const button of leaves.buttons) {
    if (!SEARCH.test(button.text)) continue;
    for (const control of barOf(button.element, leaves, controls, lists, saving)) found.add(control);
  }
  return found;
}

/** A search box by its own words, wherever it stands. A word found here only ever keeps us from writing. */
export function isSearchBox({ root }: FoundControl, labels: readonly Label[]): boolean {
  // Selects have an input of this type inside, to search their options.
  if (root.matches('[type="search"], [role="searchbox"]') || root.closest('[role="search"]')) return true;
  // A box with a name of its own may say by its placeholder that its options can be searched.
  const [best] = labels;
  return best !== undefined && /搜索|查询|检索|关键字|关键词/.test(best.text);
}

function barOf(
  button: Element,
  leaves: Leaves,
  controls: readonly FoundControl[],
  lists: readonly Element[],
  saving: readonly Element[],
): number[] {
  let bar: number[] = [];
  for (const box of flatAncestors(button)) {
    const inside = leaves.controlsIn(leaves.range(box));
    // Outside of what is described there is nothing more.
    if (inside.length < bar.length) break;
    if (bar.length > 0 && lists.some((list) => flatContains(box, list))) return bar;
    const isForm =
      inside.length > MOST_CONDITIONS ||
      saving.some((save) => flatContains(box, save)) ||
      inside.some((index) => controls[index]?.state?.kind === 'longText');
    if (isForm) return [];
    bar = inside;
  }
  // A page with nothing but conditions: its list comes after the search.
  return saving.length === 0 ? bar : [];
}
