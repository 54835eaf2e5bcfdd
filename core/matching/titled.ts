import type { DescribedPage } from '../model/page.ts';
import { looksLikeName } from '../text/surnames.ts';

/** `李样二同志公开承诺书`, `李样二的述职报告`: what stands before may be whose form it is. */
const TITLED =
  /^\s*(\p{Script=Han}[\p{Script=Han}\s·]{1,9}?)\s*(?:同志|的\s*(?:个人|公开|年度)*\s*(?:承诺|述职|评议|考核|推荐|鉴定|登记))/u;
/** Two signs may be any word: 高校的, 党员同志. */
const LEAST = 3;

/** Names in the title and headings of pages that say whose form they show. */
export function titledNames(pages: readonly DescribedPage[]): string[] {
  const texts = pages.flatMap(({ title, headings }) => [title, ...headings]);
  const found = texts.map((text) => TITLED.exec(text)?.[1]?.replace(/\s+/g, '') ?? '');
  return [...new Set(found)].filter((name) => Array.from(name).length >= LEAST && looksLikeName(name));
}
