import type { DescribedControl } from '../../model/page.ts';
import type { Row } from '../../model/values.ts';
import { type ControlNames, itemName, namesOf } from './names.ts';
import type { KeyedControl } from './ratings.ts';

const WRITTEN: ReadonlySet<string> = new Set(['text', 'number', 'select', 'longText', 'radio']);

/** What forms print for whoever gives the points. 分值 is none of them: it says how many there are to be had. */
const GIVEN_BY: Readonly<Record<string, RegExp>> = {
  self: /^(?:(?:个人|教师|本人|自我)?自?评(?:分|得分|分数|价)?|自[测查评](?:分|得分|分数)?|自我(?:评[分价]|打分|测评)|个人自评(?:得?分)?)$/,
  peer: /^(?:(?:同事|教师|同行|组内|教研组|年级组|学科组|相互|民主)?互评(?:分|得分|分数)?|(?:同事|同行)(?:评[分价]?|测评|打分|评议)(?:得分|分数)?)$/,
  students: /^学生(?:评[分价教]?|测评|打分|评议|满意度)(?:得分|分数)?$/,
  school:
    /^(?:学?校(?:评[分价定]?|考评|考核|测评|核定|审核|打分)(?:得?分|分数)?|(?:学校)?(?:考核|考评|评审|评议)(?:小?组|领导小组|委员会)(?:评[分价]|打分|考评|考核)?(?:得?分)?)$/,
  final:
    /^(?:(?:最终|最后|综合|实际|实|总|考核|评定|核定|最终评定)?(?:得|总|评)分|合计|总计|总评|合计得?分|最终得分)$/,
};

/** A self score is asked for by words that say so: 评分 alone says nothing of who gives it. */
const SELF = /自|个人|本人/;

/**
 * Which control each score belongs in: its indicator and whoever gave it both name the control. A sheet with one box per
 * indicator asks for the final score.
 */
export function scoreControls(controls: readonly DescribedControl[], scores: readonly Row[]): KeyedControl[] {
  const named = controls
    .filter(({ kind }) => WRITTEN.has(kind))
    .map((control) => ({ control, names: namesOf(control) }));
  return scores.flatMap((score, index) => {
    const { item, by, value } = score;
    if (!item || !by || !value) return [];
    const about = named.filter(({ names }) => names.all.has(itemName(item)));
    const givenIn = (of: (names: ControlNames) => ReadonlySet<string>) =>
      about.filter(({ names }) => [...of(names)].some((text) => isGivenBy(text, by, item)));
    // The lowest header says it; 评分 over 自评 and 互评 is none of them.
    const nearest = givenIn(({ near }) => near);
    const given = nearest.length > 0 ? nearest : givenIn(({ all }) => all);
    const asked = by === 'final' ? about.filter(({ names }) => names.own.has(itemName(item))) : [];
    const found = given.length === 0 ? (asked.length > 0 || by !== 'final' ? asked : about) : given;
    return found.map(({ control }) => ({ control, index }));
  });
}

function isGivenBy(text: string, by: string, item: string): boolean {
  // Labels of a cell cross its row with its column: what is left without the indicator is the other of the two.
  const name = itemName(item);
  const rest = text === name ? text : text.replace(name, '');
  if (by === 'self' && !SELF.test(rest)) return false;
  return GIVEN_BY[by]?.test(rest) ?? false;
}
