import type { Meaning, Season, TimeFound } from './deadline.ts';
import { matchAt, sticky, type Sticky } from './guarded.ts';
import { parseNumeral } from './numeral.ts';

const HAN = '[一二三四五六七八九十]{1,3}';
const DAY = `(?:\\d{1,2}|${HAN})(?:日|号)`;
const BEFORE = '(?:到来|来临|开始|结束)?(?:之?前(?!后)|以前|前夕)';
/** 前 behind a time, or none. */
const MAYBE_BEFORE = `(?:${BEFORE})?`;
const ENDS_BEFORE = new RegExp(`${BEFORE}$`);

const STARTS = `开学(?:初|时|[之以]?后|第[一二三]周)?${MAYBE_BEFORE}`;

const SEASONS: readonly (readonly [Sticky, Season])[] = [
  [sticky('下', new RegExp(`下(?:个)?学期(?:期?(?:末|底)|内|结束)${MAYBE_BEFORE}`, 'y')), 'nextTerm'],
  [sticky('秋第', new RegExp(`(?:秋季?|第一)学期${STARTS}`, 'y')), 'autumnStart'],
  [sticky('春第', new RegExp(`(?:春季?|第二)学期${STARTS}`, 'y')), 'springStart'],
  [sticky('本这', new RegExp(`(?:本|这个?)学期${STARTS}`, 'y')), 'thisTermStart'],
  [
    sticky('下学开新', new RegExp(`(?:下(?:个)?)?学期初|(?:(?:下(?:个)?|新)学期)?${STARTS}`, 'y')),
    'termStart',
  ],
  [
    sticky(
      '期',
      new RegExp(
        `(?<!学)期中(?:考试|检测|测试)?(?:${BEFORE}|时|结束(?:时|后)?|(?=$|[,。;、完提组开进]))`,
        'y',
      ),
    ),
    'midTerm',
  ],
  [
    sticky(
      '本上这个学',
      new RegExp(`(?:本|上|这)?(?:个)?学期(?:期?(?:末|底)|结束(?:时)?)${MAYBE_BEFORE}`, 'y'),
    ),
    'termEnd',
  ],
  [
    sticky(
      '期',
      new RegExp(
        `(?<!学)期末(?:(?:考试|检测|测试)?(?:${BEFORE}|时|结束(?:时|后)?)|(?=$|[,。;、完提组开进]))`,
        'y',
      ),
    ),
    'termEnd',
  ],
  [sticky('放离', new RegExp(`(?:放|离)(?:暑|寒)?假${BEFORE}`, 'y')), 'termEnd'],
  [sticky('本这', /(?:本|这)(?:个)?学期(?:之?内|期间|里|中)?/y), 'thisTerm'],
  [sticky('学', /(?<![每一两二三四五六七八九十几\d第个])学期内/y), 'thisTerm'],
  [
    sticky('本下学', new RegExp(`(?:本|下)?学年(?:末|底|结束(?:时)?|内)${MAYBE_BEFORE}`, 'y')),
    'schoolYearEnd',
  ],
  [sticky('毕中', new RegExp(`(?:毕业|中考)${BEFORE}`, 'y')), 'graduation'],
  [sticky('暑', new RegExp(`暑(?:假|期)(?:放假)?(?:期间|中|里|内)?${MAYBE_BEFORE}`, 'y')), 'summer'],
  [sticky('寒', new RegExp(`寒假(?:放假)?(?:期间|中|里|内)?${MAYBE_BEFORE}`, 'y')), 'winter'],
];

const PERIOD = '学期|学年|星期|礼拜|季度|天|日|周|月|季|年';
/** Inside a rhythm: 每月25日, 每周五前, 每学期末, 每年12月底. */
const INSIDE = `(?:期?(?:末|底|初)(?:考试)?|[上中下]旬|[一二三四五六日天末](?=${BEFORE})|${DAY}|(?:\\d{1,2}|${HAN})月(?:份|底|末|初|[上中下]旬|${DAY})?|第[一二三四]个?(?:周|星期)[一二三四五六日天末]|开学[^,。;!?\\n]{0,3}周内|结束)`;
const RECURRING = sticky(
  '每',
  new RegExp(`每(?:个|一|隔)?(?:[两半二三]个?)?(?:${PERIOD})(?:的)?(${INSIDE})?${MAYBE_BEFORE}`, 'y'),
);
const OPEN = sticky('长常持随任', /长期(?:坚持)?|常年|常态化|持续(?:进行|推进|开展|坚持)|随时|任期内?|长年/y);
const STAGE = sticky(
  '本该这阶活次整全',
  new RegExp(
    `(?:本|该|这一)阶段(?:内|中|期间|结束(?:时)?)?${MAYBE_BEFORE}|(?<!每个?)(?:活动)?阶段(?:内|结束(?:时)?)${MAYBE_BEFORE}|(?:本次|整个|全部)?活动(?:期间|期内|结束(?:时)?)${MAYBE_BEFORE}`,
    'y',
  ),
);
const MONTH = sticky(
  '本这当下次月',
  new RegExp(
    `(?:(本|这个?|当)|(下个?|次))月(?:(\\d{1,2}|${HAN})[日号]|底|末|初|内|份)?${MAYBE_BEFORE}|(?<![\\d一二三四五六七八九十每个上])月[底末](?:之?前|以前)?`,
    'y',
  ),
);
const WEEK = sticky(
  '本这下',
  new RegExp(`(?:(本|这)|(下))(?:个)?(?:周|星期|礼拜)(?:([一二三四五六日天])|末|内)?${MAYBE_BEFORE}`, 'y'),
);
const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };

/** A time that is said in words at a place of a normalised text: 学期末, 每月25日前, 下周五前, 长期. */
export function wordsOfTimeAt(text: string, at: number): TimeFound | undefined {
  return (
    seasonAt(text, at) ??
    recurringAt(text, at) ??
    currentAt(text, at) ??
    stageAt(text, at) ??
    openAt(text, at)
  );
}

function found(meaning: Meaning, at: number, { 0: words }: RegExpExecArray): TimeFound {
  return { meaning, end: at + words.length };
}

function seasonAt(text: string, at: number): TimeFound | undefined {
  if (text.charAt(at - 1) === '每') return undefined;
  for (const [pattern, season] of SEASONS) {
    const match = matchAt(pattern, text, at);
    const before = match !== null && ENDS_BEFORE.test(match[0]);
    if (match) return found({ kind: 'season', season, before }, at, match);
  }
  return undefined;
}

function recurringAt(text: string, at: number): TimeFound | undefined {
  const match = matchAt(RECURRING, text, at);
  return match ? found({ kind: 'recurring', due: match[1] !== undefined }, at, match) : undefined;
}

function currentAt(text: string, at: number): TimeFound | undefined {
  const month = matchAt(MONTH, text, at);
  if (month) {
    const day = month[3] === undefined ? undefined : parseNumeral(month[3])?.value;
    const offset = month[2] === undefined ? 0 : 1;
    return found(
      { kind: 'current', unit: 'month', offset, ...(day === undefined ? {} : { day }) },
      at,
      month,
    );
  }
  const week = matchAt(WEEK, text, at);
  if (!week) return undefined;
  const day = WEEKDAYS[week[3] ?? ''];
  const offset = week[2] === undefined ? 0 : 1;
  return found({ kind: 'current', unit: 'week', offset, ...(day === undefined ? {} : { day }) }, at, week);
}

function stageAt(text: string, at: number): TimeFound | undefined {
  const match = matchAt(STAGE, text, at);
  return match ? found({ kind: 'stage', before: ENDS_BEFORE.test(match[0]) }, at, match) : undefined;
}

function openAt(text: string, at: number): TimeFound | undefined {
  const match = matchAt(OPEN, text, at);
  return match ? found({ kind: 'open' }, at, match) : undefined;
}
