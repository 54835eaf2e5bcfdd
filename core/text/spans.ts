import type { Season, SpanUnit, TimeFound } from './deadline.ts';
import { matchAt, sticky } from './guarded.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import type { Point } from './points.ts';

/**
 * What a span counts from where the text names it. `stage`: the beginning of the campaign; the day of an `event`
 * (收到通知后, 入职) is known to nobody who reads only the text.
 */
export type SpanStart =
  | { kind: 'point'; point: Point }
  | { kind: 'season'; season: Season }
  | { kind: 'stage' }
  | { kind: 'event' };

const UNITS = '工作日|天|日|周|星期|月|学期|年';
const SPAN = `个?(${UNITS})`;
const NUMBERS = '0123456789〇零一二两三四五六七八九十百千万亿半';
const WITHIN = sticky(
  NUMBERS,
  new RegExp(`(${NUMERAL}|半)(?:[-至到](${NUMERAL}))?${SPAN}(?:之?内|以内)`, 'y'),
);
const DURING = sticky(
  '利经通集花拿抽用',
  new RegExp(
    `(?:利用|经过|通过|集中|花|拿出|抽出|用)(${NUMERAL}|半)(?:[-至到](${NUMERAL}))?${SPAN}(?:左右)?的?时间`,
    'y',
  ),
);
/** 未来三个月里: from today on, as 三个月内. */
const AHEAD = sticky(
  '未今接往',
  new RegExp(
    `(?:未来|今后|接下来的?|往后)的?(${NUMERAL}|半)(?:[-至到](${NUMERAL}))?${SPAN}(?:之?内|以内|里|中|的?时间)?`,
    'y',
  ),
);
const SPAN_UNITS: Readonly<Record<string, SpanUnit>> = {
  工作日: 'workday',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  学期: 'term',
  年: 'year',
};

/** Words between what a span counts from and the span: 国庆节后，争取在一个月内. */
const LINK = '的?,?(?:的|在|于|要|应|须|必须|争取|力争|保证|确保|务必|最[迟晚])*';
/** What stands behind a time from which a span counts, without the time itself. */
export const SPAN_FOLLOWS = `(?:[之以]?后|起)${LINK}[${NUMBERS}]+个?(?:${UNITS})(?:之?内|以内)`;
const LINKS = new RegExp(`^${LINK}`);
const LOOK_BACK = 24;
/** The day on which the text was written, and today's. */
const FROM_WRITING = new RegExp(
  `(?:即日|现在|目前|今[天日]|本日|签[字名订署]|承诺|填[表写]|书写|今|往)(?:之日|当[天日])?(?:起|[之以]?后)${LINK}$`,
);
const FROM_STAGE = new RegExp(
  `(?:活动|阶段)(?:正式)?(?:开始|启动|开展)(?:之日|当[天日])?(?:起|[之以]?后)${LINK}$`,
);
/** What comes back every day, and words that only order: 放学后，三个月内. */
const DAILY = /(?:[课饭学班餐睡然最先前落会]后|[发一掀兴]起),/;
/** 收到通知后, 自下发之日起, 结束: anything that is over when the span begins. */
const FROM_EVENT = new RegExp(
  `(?:(?<![然最先前落])(?:后|之日(?:算)?起|当[天日]起)${LINK}|(?:自|从|于)[^,。;!?\\n]{1,16}起${LINK}` +
    '|(?:结束|下发|印发|发布|公布|到期|期满|届满|送达|闭幕)(?:的|,)?' +
    // 入职三年内, 教龄五年以内: whoever came or took a post so long ago.
    '|(?:[入到上离转就调退复待担新在从任参建][职岗任学党团校园伍会队业正休教军编工]|参加工作|毕业|结业|开学|开工|挂牌|成立|[\\u4e00-\\u9fff]龄)' +
    // 发现问题三日内, 调入本校两年内: what happens, and to what.
    '|(?:[接收得遇]到|接获|发[现生]|出现|[调转迁]入|调[到任]|进入|来到|分配到)[^,。;!?\\n]{1,10})$',
);
/** 两年内的教师: whom something is said of, and no limit of it. */
const OF_WHOM = /^的(?=[\u4e00-\u9fff])/;

/**
 * 三个月内, 利用两周时间, 未来一年 at a place of a normalised text, with what it counts from where that stands right
 * before it. Points and seasons (国庆节后, 开学后) are joined to it by whoever reads them.
 */
export function spanAt(text: string, at: number): SpanFound | undefined {
  // A numeral is read from its beginning only.
  if (/[\d第〇零一二两三四五六七八九十百千万亿.]/.test(text.charAt(at - 1))) return undefined;
  const ahead = matchAt(AHEAD, text, at);
  const found = ahead ?? matchAt(WITHIN, text, at) ?? matchAt(DURING, text, at);
  const unit = SPAN_UNITS[found?.[3] ?? ''];
  if (!found?.[1] || !unit) return undefined;
  const numeral = found[1] === '半' ? { value: 0.5 } : parseNumeral(found[1]);
  if (numeral === undefined) return undefined;
  const upper = numeral.upper ?? (found[2] === undefined ? undefined : parseNumeral(found[2])?.value);
  const amount = numeral.value;
  // 2026年内 is within that year, not within so many.
  if (unit === 'year' && amount >= 1000) return undefined;
  const end = at + found[0].length;
  const isAttribute = OF_WHOM.test(text.slice(end, end + 2));
  const since: SpanStart | undefined = isAttribute
    ? { kind: 'event' }
    : ahead
      ? undefined
      : spanStartBefore(text, at);
  return {
    meaning: {
      kind: 'within',
      amount,
      ...(upper === undefined ? {} : { upper }),
      unit,
      ...(since ? { since } : {}),
    },
    end,
  };
}

type Within = Extract<TimeFound['meaning'], { kind: 'within' }>;
interface SpanFound extends TimeFound {
  meaning: Within;
}

/** How many characters, at a place behind what a span counts from, only lead to the span. */
export function linkLength(text: string, at: number): number {
  return LINKS.exec(text.slice(at, at + LOOK_BACK))?.[0].length ?? 0;
}

function spanStartBefore(text: string, at: number): SpanStart | undefined {
  const front = text.slice(Math.max(0, at - LOOK_BACK), at);
  if (FROM_WRITING.test(front)) return undefined;
  if (FROM_STAGE.test(front)) return { kind: 'stage' };
  if (!FROM_EVENT.test(front)) return undefined;
  return DAILY.test(front.slice(-8)) ? undefined : { kind: 'event' };
}
