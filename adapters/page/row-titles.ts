import { leadsToOthers } from '#core/matching/sections.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import { joinTexts, type Leaf, type Leaves } from './leaves.ts';
import { LOOKS_ONLY, type Title } from './title.ts';

/** Ends of names for one person, whose unit, post and telephone may follow in the row. */
const ONE_PERSON =
  /(?:人员?|员|者|配偶|父亲|母亲|家长|校长|园长|书记|局长|教师|老师|师傅|徒弟)(?:[一二三四\d]|之[一二三])?(?:姓名|签名|签字)?$/;
/** Told cheaply of most cells: all of the ends above. */
const PERSON = /[人员者偶亲记师傅弟]\s*|[家校园局]\s*长/;
/** What a form asks of a member beside the name of whoever introduced them. */
const MEMBERS_OWN = /入党|转正|党支部|党内|支部/;

/** Forms that people fill in about themselves may call them so, and then ask who they are. */
const FILLER = /填[表报写]人/;
const WHO = /性别|民族|出生|政治面貌|身份证/;

/**
 * Cells that name somebody else, for the rest of their row: `谈话人 | [ ] | 职务 | [ ]`, `介绍人 | 姓名 | [ ] | 单位 | [ ]`. Cells
 * beside several rows name all of them, which the table tells by itself.
 */
export function rowTitles(leaves: Leaves): Title[] {
  const cells = new Map<Element, Leaf[]>();
  for (const leaf of leaves.list) {
    if (leaf.control >= 0 || leaf.taken) continue;
    const cell = leaf.parent.closest('td, th');
    if (cell) cells.set(cell, [...(cells.get(cell) ?? []), leaf]);
  }
  return [...cells].flatMap(([cell, texts]) => titleOf(leaves, cell, texts));
}

function titleOf(leaves: Leaves, cell: Element, texts: readonly Leaf[]): Title[] {
  const last = texts.at(-1);
  const text = joinTexts(texts);
  if (!last || !PERSON.test(text)) return [];
  if (!ONE_PERSON.test(normaliseLabel(text)) || leadsToOthers(text) === undefined) return [];
  const row = cell.closest('tr');
  if (!row || leaves.countControls(leaves.range(cell), 0) > 0) return [];
  if (FILLER.test(text) && WHO.test(joinTexts(leaves.textsIn(leaves.range(row))))) return [];
  const start = last.at + 1;
  const { end } = leaves.range(row);
  const next = leaves.list[start];
  if (!next || start >= end) return [];
  // The box or text right after the name is the name's own; what follows it, or a label, is about the person.
  const shown = leaves.countControls(leaves.range(row), 0) === 0;
  const own = shown || next.control >= 0;
  const scope = { start, end: /介绍/.test(text) ? endOfPerson(leaves, start, end) : end };
  if (shown ? scope.end - start < 2 : leaves.countControls(scope, 1) < (own ? 2 : 1)) return [];
  return [{ text, at: own ? start : last.at, level: LOOKS_ONLY, scope }];
}

function endOfPerson(leaves: Leaves, start: number, end: number): number {
  const label = leaves.list
    .slice(start, end)
    .find(({ control, text }) => control < 0 && MEMBERS_OWN.test(text));
  return label?.at ?? end;
}
