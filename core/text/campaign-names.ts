import { type Guarded, guarded } from './guarded.ts';

/** What a campaign calls its undertakings: 五个一工程, 三名工程. */
const UNDERTAKING = '工程|行动|战略|活动|计划|创建|品牌|目标|要求|标准|承诺|主题';
const NUMBER = '[一二两三四五六七八九十\\d]{1,3}';
/**
 * Two characters that say how something is or what is done with it, and name no thing: by what they are made of (…化, 不…, 为…,
 * 到位), and the verbs and words of praise that slogans count. A thing that follows them makes the number one of things.
 */
const PREDICATE =
  '[\\u4e00-\\u9fff]化|[不为无相优达提增更最][\\u4e00-\\u9fff]|合格|优秀|过硬|满意|先[进行]|一流|到[位底]|同步|转变|结合|融合|突破|创新|延伸|覆盖|' +
  '必须|确[保立]|坚[持决]|维护|绝不|带头|服从|引领|推[进动]|加强|促进|保[证障]|落实|对接|衔接|联动|互动|公开|规范|统一|牢记|树立|学会|做到|贴近|明显|' +
  '显著|放心|[从严]严|紧盯|聚焦|围绕|突出|注重|回归';

/**
 * Numbers that campaigns carry in their names and mottoes, by their form: a number and a word that counts, with nothing behind it that could
 * be counted. `五个` of 五个学生 is none of them.
 */
export const CAMPAIGN_NAMES: readonly Guarded[] = [
  // 五个一工程, 四个一批, 五个好活动: one character between the two is no thing; 两个大活动 has one.
  guarded(
    '个',
    new RegExp(
      `${NUMBER}个(?:一[\\u4e00-\\u9fff]?(?=$|[^\\u4e00-\\u9fff]|的|${UNDERTAKING})|(?![大小新老好])[\\u4e00-\\u9fff](?=${UNDERTAKING}))`,
      'g',
    ),
  ),
  // 三名工程: people are not what is counted there, so the word is part of the name.
  guarded('名|位', new RegExp(`${NUMBER}[名位](?:师|生|校)?(?=${UNDERTAKING})`, 'g')),
  // 四个合格, 三个结合: nothing that could be counted.
  guarded(
    '个',
    new RegExp(`${NUMBER}个(?:${PREDICATE})(?=$|[^\\u4e00-\\u9fff\\w]|的?(?:${UNDERTAKING})|[和与及])`, 'g'),
  ),
  guarded('个', new RegExp(`${NUMBER}个(?:方面|层面|维度|角度|关键|重点环节)`, 'g')),
  // 一个支部一个堡垒, 一名党员一面旗: each one is one.
  guarded(
    '一',
    /(?:^|(?<=[,。;:!?、"\n(]|做到|实现|落实|践行|坚持|体现|争创))一[个名位所间支][\u4e00-\u9fff]{1,4}(?:就?是)?一[个面座盏支名所种把份](?=[\u4e00-\u9fff])/g,
  ),
  // 一个也不能少
  guarded('一', /一[个名位户件项次](?:都|也)(?:不|没)/g),
  // 当好一名教师, 成为一面旗帜: the writer, said with an article.
  guarded(
    '一|1',
    /(?:作为|身为|成为|化[为作]|[甘争勇乐]?[做当像](?:好|了|实|成|出|一回)?|担任|争取做|不愧是|无愧于)[一1](?:名|位|面|盏|颗|枚|头|股|缕)(?=[\u4e00-\u9fff])/g,
  ),
  // 党龄30年, 教龄满5年, 从教20年: how long somebody has been what they are.
  guarded(
    '龄|从|入|参',
    new RegExp(
      `(?:[\\u4e00-\\u9fff]龄|从[教业医政警]|入[党职伍团]|参[军加]工?作?|执教)[\\u4e00-\\u9fff:]{0,3}?(?:[一二两三四五六七八九十百]{1,4}|\\d{1,3})[多余来]?年(?![内前]|以内|之内)`,
      'g',
    ),
  ),
];
