/**
 * Times that an event of the year sets, whose day is another one everywhere: 汛期前, 期中考试后, 校庆之前, 腊月二十前.
 * Made of classes and not of samples: a season, a festival (…节, …日), a holiday, an examination or a great day of the
 * school, and a word that limits (前, 期间, 当天). What recurs within days (课前, 饭后) is none of them.
 */
const BEFORE = '(?:到来|来临|开始|启动|开幕|放假)?(?:以前|之前|前夕|前(?!后?[面往述])|为止)';
const WITHIN = '期间|当[天日]|前后|以?内|里|中(?!国|央|心|学|小)|假期|放假';
const AFTER = '结束后?|之后|以后|后(?!勤|面|进)';
const HAN = '[\\u4e00-\\u9fff]';
const SEASON =
  '[入立开][春夏秋冬]|[冬夏]至|[春秋]分|[大小][寒暑]|霜降|惊蛰|谷雨|芒种|主?汛期?|[供采]暖[季期]?|封冻期?|上冻|[雨旱]季|农[忙闲](?:时?节)?|[春夏秋冬][收播耕种]|三夏|[春夏秋冬][季天](?:学期)?';
/** …节 and …日 as names of days; 环节, 细节, 节假日 and 工作日 are none. */
const FESTIVAL = `(?:${HAN}{2,5}(?<![环细情章小关枝调音礼季时课程末一二两三四五六七八九十])节|(?:\\d{3})?${HAN}{2,5}(?<!节假|双休|工作|休息|[平今昨明次当每近往假])日)`;
const EXAM = '[中高会统联]考|期[中末](?:考试|检测|测试)?|学业水平(?:考试|测试)|毕业考试?';
const GREAT_DAY =
  '运动会|教代会|职代会|党代会|换届|校庆|军训|汇演|[联元]?欢?晚会|(?:毕业|开学|颁奖)典礼|招生|搬迁';
const MOON =
  '(?:腊|正)月(?:初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|小年|底|末)?';
const HOLIDAY = '(?:寒|暑|春|秋)假|暑期|(?:小?长|国庆|五一|元旦|春节|中秋|端午|清明)假期?';
const EVENT = new RegExp(
  `(?:${SEASON}|${FESTIVAL}|${GREAT_DAY})(?:${BEFORE}|期间|当[天日])|(?:${SEASON}|${EXAM}|${HOLIDAY})(?:${BEFORE}|${AFTER}|${WITHIN})|${MOON}${BEFORE}` +
    '|(?:[任聘学创]|试用|见习|考核|服务|整改|公示)期(?:之|以)?内|[到至]放[寒暑]?假|上[、和]?下(?:两个?)?(?:学期(?!间)|半年)|上、下半?年|第[一二12]学期|开学(?:后|以后)?(?:的?第?|前)(?:\\d{1,2}|[一二两三四])个?(?:周|月|星期|天)(?:以?内)?',
  'g',
);
/** 每次考试前, 逢节假日: a rhythm. */
const RHYTHM = /[每逢凡][^,。;!?\n]{0,8}$/;
const AHEAD = /(?:前夕|前|为止)$/;

/** An event that limits at a place of a normalised text. */
export interface EventFound {
  start: number;
  end: number;
  before: boolean;
}

export function eventsIn(text: string): EventFound[] {
  return Array.from(text.matchAll(EVENT), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    before: AHEAD.test(words),
  })).filter(({ start }) => !RHYTHM.test(text.slice(Math.max(0, start - 10), start)));
}
