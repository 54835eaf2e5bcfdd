import { isLabelText } from './grid.ts';
import { cardTitles } from './card-titles.ts';
import type { Leaf, Leaves } from './leaves.ts';
import { plainTitles } from './plain-titles.ts';
import { rowTitles } from './row-titles.ts';
import { HEADING, LOOKS_ONLY, scopeOf, type Title } from './title.ts';

const BOLD = 600;
/** Parts of papers are numbered so, in whatever weight: `二、家庭主要成员`. */
const NUMBERED = /^\s*[一二三四五六七八九十]{1,3}\s*、\s*\p{L}/u;

/**
 * Titles in reading order: headings, legends, captions, bold text that stands alone and labels nothing, and what its
 * words make a title.
 */
export function findTitles(leaves: Leaves, used: ReadonlySet<Leaf>): Title[] {
  const cards = cardTitles(leaves, used);
  const heads = new Set(cards.map(({ at }) => at));
  const plainly = [...plainTitles(leaves, used), ...rowTitles(leaves)].filter(({ at }) => !heads.has(at));
  const titles = [...plainly, ...cards];
  const plain = new Set(titles.map(({ at }) => at));
  const seen = new Set<Element>();
  const all = leaves.controlsIn({ start: 0, end: leaves.list.length }).length;
  for (const [at, leaf] of leaves.list.entries()) {
    if (leaf.control >= 0 || leaf.taken || used.has(leaf) || plain.has(at)) continue;
    const heading = leaf.parent.closest(HEADING);
    if (heading ? seen.has(heading) : leaf.parent.closest('td, th') || !looksLikeTitle(leaf, leaves))
      continue;
    const element = heading ?? leaf.parent;
    seen.add(element);
    const text = leaves.textOf(element);
    const scope = scopeOf(element, at, leaves, all > 0);
    if (!scope || !isLabelText(text)) continue;
    // Bold text over the whole page, such as the name of the site, tells its parts not apart.
    const under = leaves.controlsIn({ start: at, end: scope.end }).length;
    if (!heading && (all === 0 || under === all)) continue;
    titles.push({ text, at, level: heading ? levelOf(heading) : LOOKS_ONLY, scope });
  }
  return titles.sort((a, b) => a.at - b.at);
}

/**
 * Titles over a place, outermost first. A title ends where one of its rank begins in the same box.
 * @param isOver tells, where order alone does not, whether a title is drawn over the place: in forms whose parts are put in
 * place one by one, all titles may come first.
 */
export function titlesAt(
  titles: readonly Title[],
  at: number,
  isOver: (title: Title) => boolean = () => true,
): string[] {
  const over = titles.filter(
    (title) => title.at < at && title.scope.start <= at && at < title.scope.end && isOver(title),
  );
  const open = over.filter(
    (title) =>
      !over.some(
        (later) =>
          later.at > title.at && later.level <= title.level && later.scope.start === title.scope.start,
      ),
  );
  return open.map((title) => title.text);
}

/** Text of all headings of the page, for telling which form it shows. */
export function headingTexts(leaves: Leaves): string[] {
  const headings = new Set(
    leaves.list.flatMap((leaf) => (leaf.control < 0 ? (leaf.parent.closest(HEADING) ?? []) : [])),
  );
  return [...headings].map((heading) => leaves.textOf(heading)).filter((text) => text !== '');
}

function looksLikeTitle(leaf: Leaf, leaves: Leaves): boolean {
  const { start, end } = leaves.range(leaf.parent);
  if (end - start !== 1 || !isLabelText(leaf.text) || /[:：?？]$/.test(leaf.text)) return false;
  if (NUMBERED.test(leaf.text) && getComputedStyle(leaf.parent).display !== 'inline') return true;
  return Number(getComputedStyle(leaf.parent).fontWeight) >= BOLD;
}

function levelOf(heading: Element): number {
  const level = /^H([1-6])$/.exec(heading.tagName)?.[1] ?? heading.getAttribute('aria-level');
  return level ? Number(level) : 3;
}
