import { longestFirst } from './longest-first.ts';
import { normalise, type Quote } from './normalise.ts';

/**
 * Who is answerable: the writer, a person or unit that is named, or the holder of an office. `mention`: an office that
 * the text speaks of without saying that it answers for anything, as in 打扫办公室卫生.
 */
export interface PersonMention extends Quote {
  kind: 'self' | 'named' | 'role' | 'mention';
}

const ROLES =
  '党委书记 党总支书记 党支部书记 支部书记 副书记 书记 副校长 校长 副园长 园长 副主任 主任 副局长 局长 科长 副科长 教研组长 年级组长 备课组长 ' +
  '组长 班主任 任课教师 科任教师 组织委员 宣传委员 纪检委员 支部委员 工会主席 团委书记 大队辅导员 辅导员 班子成员 分管领导 教务处 政教处 德育处 总务处 ' +
  '办公室 党支部 党总支 党小组 教研组 年级组 全体党员 党员教师 全体教师';
const ROLE = longestFirst(ROLES.split(' ')).join('|');
const DUTY =
  '(?:同志|老师)?(?:具体|全面|直接|主要|亲自|共同)?(?:负责(?![人制])|负总责|牵头(?!人)|[为是](?:第一|直接|具体|主要)?责任)';
const PATTERNS: readonly (readonly [PersonMention['kind'], RegExp])[] = [
  // 由于, 由此, 由浅入深, 理由 and 自由 hand nothing over to anybody.
  [
    'named',
    /(?<![理自缘因])由(?![于此衷]|.[入到及而至向])([^,。;!?\n、由]{1,12}?)(?:同志|老师)?(?:具体|全面|直接)?(?:负责(?!制)|牵头|落实|承担|主持|督办)/g,
  ],
  [
    'named',
    /(?:第一|直接|具体|主要)?(?:责任人|负责人|承办人|牵头人|责任单位|责任部门|责任科室)(?:为|是|:)([^,。;!?\n]{1,20})/g,
  ],
  ['self', /本人|(?<![自忘])我(?!们|校|国|市|区|县|省|党)/g],
  ['role', new RegExp(`(?<![对向])(?:${ROLE})(?=${DUTY})|(?<=责任人|负责人|牵头人)(?:${ROLE})`, 'g')],
  ['mention', new RegExp(ROLE, 'g')],
];

/** Everybody whom the text makes answerable or mentions, in the order of the text; of overlapping ones the first kind wins. */
export function personsIn(source: string): PersonMention[] {
  const normal = normalise(source);
  const taken: { start: number; end: number }[] = [];
  const found: PersonMention[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const { 0: words, index } of normal.text.matchAll(pattern)) {
      const end = index + words.length;
      if (taken.some((span) => index < span.end && end > span.start)) continue;
      taken.push({ start: index, end });
      found.push({ kind, ...normal.quote(index, end) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found;
}
