import type { Kinds } from './agent-words.ts';

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

const HAN = '[\\u4e00-\\u9fff]';
const COUNT = '(?:\\d|[一二两三四五六七八九十半几数])';
const SPAN = '(?:工作日|天|日|周|星期|礼拜)';

/** Shapes of time that we cannot always read as a deadline, but a person may, each kind apart, as sources of patterns. */
export const TIME_SHAPES: Kinds = {
  dates: words(
    '[\\d一二三四五六七八九十](?:年(?!级)|月|日|号(?!文件|线|楼|门)|旬) 月[底末初] 年[底末初] \\d[.:/-]\\d [Qq][1-4]',
  ),
  school: words('学期 学年 毕业 开学 放假 假期 校历 第\\d{1,2}周 寒假 暑[假期] [中高会统]考 期[中末]'),
  weeks: words('[本下]周 周末 双休日'),
  before: words('[^目以提当空眼面跟生从此先之往超]前(?![后进列茅言提途景面辈线台往置三]) 之前 以前 赶在'),
  during: words('期间 [考节假会收雪雨]后'),
  ends: words('截[止至] 时限 期限 [到至](?=结束|完成|为止|天[亮黑])'),
  festivals: words('元旦 春节 清明 五一 端午 六一 七一 中秋 国庆 教师节 重阳 献礼 诞辰 周年 生日'),
  // 腊八, 正月, 初六, 除夕; 初一 to 初三 are as often classes of a school.
  moon: words('腊[月一二三四五六七八九十] 正月 初[四五六七八九十] 小年 除夕 大年'),
  // 入冬, 三伏天, 大雪: of the year, or of the weather.
  seasons: words(
    '[今明][春夏秋冬] [春夏秋冬][季天] 汛 [三头中末二数]?[伏九]天 [三头中末二]伏 [大小暴][雪雨]',
  ),
  // 报到那天, 复学当天: the day of something; 当天 alone is how soon.
  dayOf: [`${HAN}{2}(?:那|当)[天日]`],
  nextDays: words('次[日晨] 第二天 隔[天日] [今明后][天晚早](?![更会的])'),
  within: [
    `${COUNT}个?(?:${SPAN}|小时|钟头|分钟|月|学期|年)(?:之|以)?内`,
    `(?:${COUNT}|百)个?${SPAN}(?![一二两三四五六七八九十\\d内])`,
    '[从自][^,。;]{1,6}(?:起|开始)',
  ],
};

/** Words that put something off to a day that nobody can name. */
export const PUT_OFF: Kinds = {
  soon: words(
    '尽[快早速] 尽[可量]?能?(?:地?早|快) [及趁]早 早[日些点] 快[些点] 赶[紧快早] 不日 即[日刻将] 近期 近日 不久 抓紧 短期 眼下 最近',
  ),
  later: words(
    '过后 推迟 拖 回头 随后 稍后 届时 到时 将来 今后 以后 日后 往后 下一?步 晚[些点] 迟早 早晚(?!自习) 暂[定缓] 过[一几]?(?:段|阵|些) 过(?:两|几)[天周个]',
  ),
  undecided: words(
    '未定 商定 酌情 相机 恰当 某[天日] 为准 优先 另[行定] 择[日期机] 改[天日] 再[说定议看] 哪天 几时 规定时间 [按如限]期 一定时[间期] 时间[未不另待] 看时间',
  ),
  waiting: words(
    '待[^,。;\\n]{0,8}(?:定|安排|通知|确定|研究|时|后) 等[^,。;\\n]{0,14}(?:后|了|再|时候?|完) 一俟 忙[完过] 腾出手 [空闲]下来',
  ),
  conditions: words(
    '机会 适时 适当时?[候机] 视[^,。;\\n]{0,6}情况 看情况 条件(?:允许|成熟|具备) 有条件 时机 合适 方便[的时]',
  ),
  spareTime: words('[得抽凑]空 (?:有|得|抽|腾出?)(?:空|闲|时间|工夫) (?:找|挤)个?时间'),
  gradually: words('逐渐 渐渐 分期 慢慢 逐步 陆续'),
  farming: words('年前 节前 开春 入[冬夏秋春] [秋春]收 农[忙闲]'),
};

/** Words in which a character of time says nothing of when something ends, by that character. */
export const TIMELESS: Kinds = {
  day: words('值[日周] 日(?:常|记|志|程) [每今昔近往]日 工作日 双休日 [天日]天'),
  hour: words(
    '(?:按|准|定|及|随|同|课|学|小|工|暂|临|适|平|闲|有|实|时)时 时(?:间|刻|代|事|政|效|常|时|尚|光) 第一时间',
  ),
  period: words(
    '(?:定|不定|长|短|周|同|时|早|前|中|分|预|延|逾|到)期 期(?:望|待|盼|刊) [\\d一二三四五六七八九十多首各每两几]期',
  ),
  year: words(
    '[青少成老壮童中幼学]年 年(?:级|轻|龄|段|均|年|代|度考核) [多连历近去同常当往][\\d一二三]?年 年终 百年 今年',
  ),
  rhythm: words('月月 按[日周月季年] 季节 星期 周到 [一四]周'),
  spring: words('青春 春(?:联|风|雨)'),
  leave: words('[请销休虚病事]假 假(?:如|若|冒|话)'),
  joint: words(
    '(?:\\d|[一二两三四五六七八九十百几每各此])个?[节堂] 节(?:约|能|余|电|型|俭|奏|水|目|点|省|假) [细情环章关调礼气枝]节 节课',
  ),
  number: words('号召 (?:文件|信|电|帐|账|称|口|符|型|编|外|学|工|三)号 一号文件'),
  whole: words('全国 以身'),
};
