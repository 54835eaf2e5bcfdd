import { normalise, type Quote } from './normalise.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';

const CHANGE =
  '提高|提升|增加|增长|上升|上涨|递增|增幅|扩大|下降|降低|减少|缩短|压缩|压减|缩减|节约|节省|改善|进步|前移|前进|提前|多考|降幅|涨幅|翻|降|增|减|涨|压下去|压低|压到|往下压|砍掉?|(?<![不至减缺最多])少(?![年数先儿])(?!于)|多出|提(?![前供交出倡醒示名炼问到案])|升(?![旗学级华国到])|省(?![级市厅优内委教里编示特])|拉[高升]|上浮|回落|攀升|增收|节能|降本';
/** The verb of change stands before the number; 提高到 and 增加至 name what is reached. */
const CHANGED = new RegExp(
  `(?:${CHANGE})(?![到至为成])(?:[\\u4e00-\\u9fff]{0,4}?)(?:了|幅度|不少于|不低于|至少|最少|超过|大约|约|近|再|达|在|各|个|率|分)?$`,
);
const RISES = /(?:到|至|达|达到|为|成)$/;
/** Only so many points, people or places more: of a count that stands before it. */
const METRIC =
  /率|分|成绩|人数|数量|名次|位次|排名|次数|效率|水平|质量|用[电水纸]|支出|开支|成本|作业量|工作量|课时|用时|时间|费用|经费|比例|件数|优生|后进生|及格|合格|优秀/;
const COUNTS: ReadonlySet<string> = new Set(['分', '人', '名', '起', '件', '位', '元', '个']);
/** What the change is measured from. */
const BASE =
  /[由从][^,。;!?\n]{0,16}[提增上升降减下到至]|(?<!对|年|评|鉴|攀)[较比](?![例赛拼学武如起对])|相比|同比|环比|基础上|基数|去年|上年|上一年|往年|上个?学期|上一学期|上一?届|上期|原来|原有|原先|入学时|现有|目前的|现在的|平均水平/;
/** A change that says how much without a number: 翻一番, 减半. */
const FOLD = /翻[一两几]?番|翻倍|减半|折半|增加?一倍/g;
const REACHED = /(?:到|至|达到|达|为)$/;
const SENTENCE = /[^。;!?\n]+/g;

/** 提高10个百分点 without saying from where: the changes of a text that name neither a base nor what is reached. */
export function changesWithoutBase(source: string): Quote[] {
  const normal = normalise(source);
  const quantities = quantitiesIn(source).map((quantity) => ({
    quantity,
    at: normal.placeOf(quantity.start),
  }));
  const bare: Quote[] = [];
  let next = 0;
  for (const { 0: sentence, index } of normal.text.matchAll(SENTENCE)) {
    const own: Counted[] = [];
    for (; (quantities[next]?.at ?? Infinity) < index + sentence.length; next += 1) {
      const { quantity, at } = quantities[next] ?? {};
      if (quantity && at !== undefined) own.push({ quantity, before: sentence.slice(0, at - index) });
    }
    const changes = own.filter(isChange);
    const folds = [...sentence.matchAll(FOLD)];
    if (changes.length + folds.length === 0 || BASE.test(sentence) || own.some(isReached)) continue;
    bare.push(...changes.map(({ quantity: { quote, start, end } }) => ({ quote, start, end })));
    bare.push(...folds.map((fold) => normal.quote(index + fold.index, index + fold.index + fold[0].length)));
  }
  return bare;
}

/** A quantity and what stands before it in its sentence. */
interface Counted {
  quantity: Quantity;
  before: string;
}

function isChange({ quantity, before }: Counted): boolean {
  const near = before.slice(-14);
  const clause = near.slice(Math.max(near.lastIndexOf(','), near.lastIndexOf('、')) + 1);
  if (!CHANGED.test(clause) || RISES.test(clause) || isTarget(quantity)) return false;
  return quantity.kind === 'share' || (COUNTS.has(quantity.unit) && METRIC.test(before));
}

function isReached({ quantity, before }: Counted): boolean {
  return REACHED.test(before.slice(-4)) || isTarget(quantity);
}

/** The comparator is part of the quote: 达到95%. */
function isTarget({ quote }: Quantity): boolean {
  return quote.startsWith('达');
}
