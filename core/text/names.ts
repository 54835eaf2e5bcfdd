import { CAMPAIGN_NAMES } from './campaign-names.ts';
import { guarded, type Guarded, mayMatch } from './guarded.ts';
import { remember } from './remember.ts';

const HAN = '一二两三四五六七八九十百千万';
const SAYINGS =
  '一心一意 三天两头 三番五次 一年一度 一日三餐 一点一滴 一丝不苟 一视同仁 一如既往 一言一行 一举一动 千方百计 百尺竿头 十年树木 ' +
  '百年树人 百年大计 百花齐放 五湖四海 五花八门 万众一心 一分为二 一帆风顺 一马当先 一票否决 一把手 一盘棋 一门心思 一年四季 年复一年 ' +
  '日复一日 一天到晚 一对一 一帮一 一带一路 三位一体 四位一体 五位一体 九年义务教育 九年一贯 八项规定 六项纪律 十项准则 四项基本原则 ' +
  '货比三家 三项机制 六条禁令 十条禁令 四套班子 一分耕耘 一分收获 一亩三分地 百年攻坚 千人一面 百年名校 一套班子 一站式 两个一百年 千万不 千万别 千万要';
/** Names whose numerals count nothing; spans may overlap. */
const PATTERNS: readonly Guarded[] = [
  ...CAMPAIGN_NAMES,
  guarded('', new RegExp(SAYINGS.split(' ').join('|'), 'g')),
  guarded('分', /十分(?!钟|之)|万分(?!之)/g),
  // Days named by number: 五一, 七一 …
  guarded(
    '五一|五四|六一|七一|八一',
    /(?<![十百千\d二三四五六七九])(?:五一|五四|六一|七一|八一)(?![\d十百])/g,
  ),
  // 三会一课, 三比一争, 两学一做, 一问责八清理: the word between the two numerals is no unit.
  guarded(
    '',
    new RegExp(
      `[${HAN}](?:问责|[会比严学重先创争进免带讲提问岗优保亮承评])[${HAN}](?![人名位户次篇])[\\u4e00-\\u9fff]{1,2}`,
      'g',
    ),
  ),
  // "五个好": a quoted name that starts with its number.
  guarded('"', new RegExp(`"[${HAN}\\d]{1,8}[^"\\n,。;]{0,12}"`, 'g')),
  // 四个意识, 五个好, 四个一: so many principles, not so many things.
  guarded(
    '个',
    new RegExp(
      `[${HAN}\\d]{1,8}个(?:意识|自信|维护|全面|面向|坚持|严禁|必须|始终|务必|确立|善于|基本点|摆进去|打头阵|带头|不[^同足]|代表重要思想)`,
      'g',
    ),
  ),
  guarded(
    '个',
    new RegExp(`[${HAN}\\d]{1,8}个(?:好|强|一|代表|结合|到位|转变|更)(?![\\u4e00-\\u9fff])`, 'g'),
  ),
  // 照着五个好找差距: what is good is not counted, unless a thing follows.
  guarded(
    '个好|个强',
    new RegExp(`[${HAN}\\d]{1,8}个[好强](?=找|对|查|来|去|比|看|为|的标|抓|开|做|要|和|及|与)`, 'g'),
  ),
  guarded(
    '个',
    new RegExp(
      `[${HAN}\\d]{1,8}个(?:好|强|一|结合|到位)(?=目标|标准|要求|活动|党支部|党组织|基层|创建|建设)`,
      'g',
    ),
  ),
  // 十八届五中全会, 八届十二次全会
  guarded('届', new RegExp(`[${HAN}\\d]{1,8}届(?:[${HAN}\\d、]{1,12}[中次])?`, 'g')),
  // 每一节课: all of them. 数十次, 上百人: nobody counted.
  guarded('每', /每[一1](?!个?(?:学期|学年|星期|礼拜|季度|[天日周月季年]))[\u4e00-\u9fff]/g),
  guarded('数|几|上|成', /[数几上成][十百千万]{1,4}/g),
  guarded('年级', new RegExp(`[${HAN}\\d]{1,4}年级(?:\\(?[${HAN}\\d]{1,4}\\)?班)?`, 'g')),
  // 一个新台阶, 一支高素质队伍: of a kind, not so many.
  guarded(
    '一|1',
    /(?<!不少于|不低于|至少|最少|起码|约|近)[一1](?:个|名|位|支|种|套|批|项|条|番|所|流|份)(?:更|新(?!的?一)|较|良好|满意|圆满|优异|优秀|合格|称职|真正|高素质|高水平|人民|让|令|好|受|值得|全新|崭新|台阶|榜样|整体|重要|普通|平凡|方面|学习型|和谐|团结|过硬|廉洁|特色鲜明|温馨|公平|安全)/g,
  ),
  // 一人一档, 一班一品: each its own; but 一周一次.
  guarded('一', /一(?![周月年天日季])[\u4e00-\u9fff]一[\u4e00-\u9fff]/g),
  // 不让一个学生掉队, 同一个: none, or the very one, said with one.
  guarded(
    '一',
    /(?:没有|无|不让|那|不使|不落下?|不丢下?|不漏|不放弃(?:任何)?|任何|另|同|这|那|哪|某|每|唯|单|惟)一(?:个|套|名|位|件|项|户|人|次|天|刻|节|句|条)/g,
  ),
  guarded('一', /[第上下前后]一(?:个|次|天|届|周|年)/g),
  // 三年成长规划
  guarded(
    '年',
    new RegExp(`[${HAN}\\d]{1,2}年(?:[\\u4e00-\\u9fff]{0,6})(?:规划|行动计划|发展计划|纲要)`, 'g'),
  ),
  // 三个百分之百
  guarded('百分之百', new RegExp(`[${HAN}\\d]个百分之百`, 'g')),
  // 二次培训 is the second one; so many are 两次.
  guarded('二次', /(?<![十百])二次/g),
  // 一天三扫, 前20名, 在一起
  guarded('一', /一[天日周月](?=[一二两三四五六\d][^、])(?![一二两三四五六\d]+个?[日号天])/g),
  guarded('前', /前(?:[一二三四五六七八九十百]{1,4}|\d{1,4})[名位]/g),
  guarded('一起', /一起(?![案事投违])/g),
  // 一个学期下来
  guarded('一', /一个?(?:学期|学年|月|周|年|天)(?:下来|到头|里|当中)/g),
  // 每两周, 每半年: how often, not how long. 一二季度, 二季度: which one.
  guarded('每', /每(?:隔)?(?:[半两二三四五六]|\d{1,2})个?(?:学期|学年|季度|星期|礼拜|年度|天|日|周|月|年)/g),
  guarded('季度', /(?<![一二三四1-4][、,和至到-])[一二三四1-4](?:[、,和至到-][一二三四1-4])*季度/g),
  // 作为一名党员: the one who speaks.
  guarded('一|1', /(?:作为|身为|是|做|当|当好|做好|成为|争做|争当|像)[一1](?:名|位|个)/g),
  guarded(
    '第',
    new RegExp(
      `第[${HAN}〇零\\d]{1,12}(?:、第?[${HAN}〇零\\d]{1,4})*(?:届|次|个|名|位|批|期|条|项|季度|轮|课|节|章|步|线|时间|学期|学年|周|月|年|天|批次)?`,
      'g',
    ),
  ),
  guarded('初|高', /(?<![提最当])[初高][一二三](?![个次名])/g),
  // Phone numbers, long numbers, dates with signs, times of day.
  guarded(
    '',
    /\d{7,}|\d{3,4}-\d{7,8}|\d{4}-\d{1,2}(?:-\d{1,2})?|\d{4}\/\d{1,2}(?:\/\d{1,2})?|\d{4}\.\d{1,2}\.\d{1,2}|\d{1,2}:\d{2}/g,
  ),
  guarded('年', new RegExp(`\\d{4}(?:-\\d{4})?(?:学年|年度?)|[〇零一二三四五六七八九]{4}年`, 'g')),
  guarded(
    '月',
    /(?<![个\d])(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/g,
  ),
  guarded('日|号', /\d{1,2}[日号](?!内|以内|之内)/g),
  // 2016版教材, 2栋3单元402室: an edition, an address.
  guarded('版|款|级|届', /\d{4}[版款级届]/g),
  guarded(
    '栋|幢|号楼|单元',
    /\d{1,3}(?:[栋幢]|号楼)(?:\d{1,2}单元)?(?:\d{2,4}[室号户])?|\d{1,2}单元\d{2,4}[室号户]?/g,
  ),
  // 服务十二个自然村，现有六个教学班: how things stand, and no promise.
  guarded(
    '村|社区|教学班|教研组|年级|处室|校区|教学点|支部|乡镇',
    new RegExp(
      `(?:现有|共有|下?设有?|下?辖|服务|覆盖范围|地处)(?:了|着)?[${HAN}\\d]{1,8}(?:个|所|名|户)(?=自然村|行政村|村|社区|教学班|教研组|年级|处室|校区|教学点|支部|乡镇)`,
      'g',
    ),
  ),
  // 四点半课堂, 晚七点, 七点前: a time of day.
  guarded(
    '点',
    /(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:半|钟|整|[一三]刻)?(?=[前后到至起,。;的]|课堂|钟|以|之|就|练|开|到|半|$)(?:半)?/g,
  ),
  // 高一(3)班, 七(2)班
  guarded('班', /[初高]?[一二三四五六七八九]\(?\d{1,2}\)?班/g),
  // 每周一家访: a day of the week, unless a unit of counting follows (每周一次).
  guarded('周|星期|礼拜', /(?:周|星期|礼拜)[一二三四五六](?=$|[^次篇节个名场件项份条户本张遍小十百])/g),
  // `1 2次`: digits torn apart; nobody can say which number was meant.
  guarded(' ', /\d \d+(?!\d| \d|%)/g),
];

/** Marks per character of a normalised text: 1 where it belongs to a name. */
export const nameMask: (text: string) => Readonly<Uint8Array> = remember((text) => {
  const mask = new Uint8Array(text.length);
  for (const guardedPattern of PATTERNS) {
    if (!mayMatch(text, guardedPattern)) continue;
    for (const { 0: found, index } of text.matchAll(guardedPattern[1])) {
      mask.fill(1, index, index + found.length);
    }
  }
  return mask;
});
