import { limitsIn } from './limit.ts';
import { normalise } from './normalise.ts';

/** Words of time that we cannot read as a deadline, but a person may: 运动会前, 春季, 14号. */
const TIME_HINT =
  /[\d一二三四五六七八九十](?:年(?!级)|月|日|号(?!文件|线|楼|门)|旬)|月[底末初]|年[底末初]|学期|学年|[^目以提当空眼面跟生从此先之往超]前(?![后进列茅言提途景面辈线台往置三])|[考节假会收]后|元旦|春节|清明|五一|端午|六一|七一|中秋|国庆|教师节|重阳|寒假|暑[假期]|[今明][春夏秋冬]|之前|以前|期间|截[止至]|时限|期限|毕业|开学|放假|假期|校历|第\d{1,2}周|[本下]周|周末|双休日|[春夏秋冬][季天]|\d[.:/-]\d/;
/** When an answer is due (两小时内, 三天之内, 当天), and days that stand for themselves (中考, 献礼, 汛期): a person must see what they limit. */
const TIME_SHAPE =
  /(?:\d|[一二两三四五六七八九十半几数])个?(?:工作日|小时|钟头|分钟|天|日|周|星期|礼拜|月|学期|年)(?:之|以)?内|次[日晨]|第二天|隔[天日]|[中高会统]考|期[中末]|汛|献礼|诞辰|周年|生日|[从自][^,。;]{1,6}(?:起|开始)|[今明后][天晚早](?![更会的])|(?:\d|[一二两三四五六七八九十半几百])个?(?:工作日|天|日|周|星期|礼拜)(?![一二两三四五六七八九十\d内])|[到至](?=结束|完成|为止|天[亮黑])/;
/** 由2015年的3%, 上班时间, 新的一年里, 在今后的工作中: words of time that limit nothing. */
const NO_LIMIT =
  /(?<=[由从自比较])\d{4}年度?(?=的)|(?:上班|工作|课余|业余|作息|休息|午休)时间|(?:新的?|过去)一年|一年四季|今后的?[^,。;]{0,8}(?:工作|学习|生活|教学|日子)[^,。;]{0,6}[中里]|上级|前列/g;
/** Words that put something off to a day that nobody can name: 尽快, 待安排, 忙完这阵, 等资金宽裕以后. */
const PUT_OFF =
  /尽[快早速]|尽[可量]?能?(?:地?早|快)|[及趁]早|早[日些点]|快[些点]|赶[紧快早]|不日|即[日刻将]|过后|[得抽凑]空|腾出手|逐渐|渐渐|一俟|拖|推迟|未定|商定|酌情|相机|恰当|机会|某[天日]|为准|优先|另[行定]|适时|适当时?[候机]|近期|近日|择[日期机]|改[天日]|过[一几]?(?:段|阵|些)|过(?:两|几)[天周个]|回头|随后|稍后|届时|到时|将来|今后|以后|日后|往后|不久|下一?步|再[说定议看]|待[^,。;\n]{0,8}(?:定|安排|通知|确定|研究|时|后)|视[^,。;\n]{0,6}情况|看情况|(?:有|得|抽|腾出?)(?:空|闲|时间|工夫)|忙[完过]|等[^,。;\n]{0,14}(?:后|了|再|时候?|完)|条件(?:允许|成熟|具备)|有条件|时机|分期|(?:找|挤)个?时间|[空闲]下来|有机会|合适|方便[的时]|规定时间|[按如限]期|短期|一定时[间期]|时间[未不另待]|看时间|抓紧|年前|节前|开春|入[冬夏秋春]|[秋春]收|农[忙闲]|哪天|几时|晚[些点]|慢慢|迟早|早晚(?!自习)|最近|眼下|逐步|陆续|暂[定缓]/;
/** Words in which a character of time says nothing of when something ends: 值日, 按时, 青年, 请假, 十二节课. */
const TIMELESS =
  /值[日周]|日(?:常|记|志|程)|[每今昔近往]日|工作日|双休日|(?:按|准|定|及|随|同|课|学|小|工|暂|临|适|平|闲|有|实|时)时|时(?:间|刻|代|事|政|效|常|时|尚|光)|(?:定|不定|长|短|周|同|时|早|前|中|分|预|延|逾|到)期|期(?:望|待|盼|刊)|[\d一二三四五六七八九十多首各每两几]期|[青少成老壮童中幼学]年|年(?:级|轻|龄|段|均|年|代|度考核)|[多连历近去同常当往][\d一二三]?年|月月|按[日周月季年]|季节|[青]春|春(?:联|风|雨)|[请销休虚病事]假|假(?:如|若|冒|话)|(?:\d|[一二两三四五六七八九十百几每各此])个?[节堂]|节(?:约|能|余|电|型|俭|奏|水|电|目|点|省|假)|[细情环章关调礼气枝]节|[天日]天|星期|年终|百年|全国|以身|第一时间|今年|号召|(?:文件|信|电|帐|账|称|口|符|型|编|外|学|工|三)号|一号文件|节课|周到|[一四]周/g;
/** What is left of time when all that is taken away: something is meant that cannot be read. */
const LEFT_TIME =
  /[年月旬汛春夏秋冬暑寒假届]|期|日|季|节|时候|号(?!线|楼|门|文)|周|星期|\d{4}|(?:待|等)(?!人|遇|客|级|次|比|方|额|[,。;、]|$)/;
const RHYTHM =
  /每(?:个|一|两|半|隔)?(?:工作日|学期|学年|星期|礼拜|季度|天|日|周|月|季|年)[一二三四五六日末底初]?(?:\d{1,2}[日号]前?|第[一二三四五]+周)?|[周月天年][周月天年]/g;

/**
 * Whether words stay that could well say when something ends, though we read no end from them. Only where none is left is
 * it sure that no time is set; rhythms and 长期 set no end, and are no hint at one.
 */
export function maySetTime(text: string): boolean {
  const limiting = normalise(text).text.replace(NO_LIMIT, '');
  return (
    PUT_OFF.test(limiting) ||
    TIME_HINT.test(limiting.replace(RHYTHM, '')) ||
    TIME_SHAPE.test(limiting) ||
    LEFT_TIME.test(limiting.replace(RHYTHM, '').replace(TIMELESS, '')) ||
    limitsIn(text).some(
      (limit) =>
        limit.kind === 'impossible' ||
        limit.kind === 'unreadable' ||
        (limit.kind === 'recurring' && limit.due),
    )
  );
}
