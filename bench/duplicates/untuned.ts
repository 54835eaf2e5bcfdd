import type { Random } from '../../tests/fixtures/random.ts';
import type { Edit } from './edits.ts';
import type { Draft } from './pledges.ts';

/** Another set of invented pledges, of offices and villages, and other ways to edit them. Only constants were chosen with these. */
type Make = (random: Random) => string;

const MATTERS =
  '低保申请 户口迁移 宅基地审批 医保报销 营业执照 建房许可 残疾证 高龄补贴 土地流转 林权登记 失业登记 公租房 临时救助 生育登记 退役军人优待 信访事项 道路施工 危房改造 饮水工程 路灯维修'.split(
    ' ',
  );
const WHO =
  '办事群众 孤寡老人 种粮大户 个体户 返乡青年 低收入户 退役士兵 残疾人 外出务工人员 合作社社员 驻村干部 网格员 企业负责人 老党员 村民小组长 妇女代表'.split(
    ' ',
  );
const WHERE =
  '窗口 村委会 田间地头 文化广场 便民服务点 卫生室 水库 河道 养殖场 农家书屋 集市 茶园 扶贫车间 机耕路 祠堂 敬老院 垃圾中转站'.split(
    ' ',
  );
const HOW =
  '限时办结 一次告知 上门代办 电话预约 现场勘查 开院坝会 入户宣讲 张榜公示 错时上班 跟踪回访 网上受理 帮办代办 邻里评议 专人盯办 党员带头'.split(
    ' ',
  );
const WHEN =
  '三个工作日内 当天 汛期前 春耕时节 年底以前 每逢赶集日 收到申请后 重阳节前后 九月中旬 农闲时 逢单月 五个工作日内'.split(
    ' ',
  );
const GOAL =
  '不让一户掉队 群众少跑一趟 办结率达百分之九十八 差评为零 新增就业二十人 亩均增收三百元 纠纷不出组 没有一起安全事故 硬化道路两公里 全部建档立卡'.split(
    ' ',
  );
const WRONG =
  '吃拿卡要 推诿扯皮 公车私用 优亲厚友 上班炒股 违规宴请 截留补贴 虚报数字 态度生硬 超期办理 酒后值班 泄露隐私'.split(
    ' ',
  );
const NAMES = '示例甲 示例乙 示例丙 示例丁 样例戊 样例己'.split(' ');
const UNITS = '示例镇政府 样例街道办事处 示例村党支部 样例社区居委会 示例县民政局 样例乡卫生院'.split(' ');
const COMMON = [
  '坚决拥护党的领导，严格执行中央八项规定精神',
  '认真落实上级决策部署，扎实推进乡村振兴战略',
  '我将严格要求自己，努力践行为民服务的宗旨',
];
const CLAUSES: readonly Make[] = [
  (r) => `${r.pick(WHEN)}受理${r.pick(WHO)}的${r.pick(MATTERS)}，做到${r.pick(HOW)}`,
  (r) => `到${r.pick(WHERE)}摸排${r.pick(MATTERS)}情况，${r.pick(WHEN)}报${r.pick(UNITS)}`,
  (r) => `决不${r.pick(WRONG)}，更不得${r.pick(WRONG)}`,
  (r) => `联系${r.pick(WHO)}${r.integer(3, 30)}户，帮助解决${r.pick(MATTERS)}和${r.pick(MATTERS)}`,
  (r) => `对${r.pick(WHERE)}实行${r.pick(HOW)}，力求${r.pick(GOAL)}`,
  (r) => `请${r.pick(WHO)}代表在${r.pick(WHERE)}参加评议，${r.pick(HOW)}`,
  (r) => `${r.pick(WHEN)}完成${r.pick(MATTERS)}${r.integer(2, 60)}件，${r.pick(GOAL)}`,
  (r) => `巡查${r.pick(WHERE)}${r.integer(2, 20)}遍，遇到${r.pick(WRONG)}的一律通报`,
  (r) => `为${r.pick(WHO)}讲解${r.pick(MATTERS)}政策，印发明白纸${r.integer(50, 500)}张`,
];

export function untunedDraft(r: Random): Draft {
  const used = new Set<Make>();
  const count = r.integer(3, 5);
  while (used.size < count) used.add(r.pick(CLAUSES));
  const clauses = [...used].map((make) => make(r));
  const style = r.integer(0, 4);
  if (style < 2) clauses.unshift(r.pick(COMMON));
  if (style === 2) clauses.unshift(`我是${r.pick(UNITS)}${r.pick(NAMES)}`);
  return { clauses, join: (['；', '。', '，', '\n', '；'] as const)[style] ?? '；', numbered: style === 3 };
}

export function untunedWritten({ clauses, join, numbered }: Draft): string {
  const marked = numbered ? clauses.map((each, at) => `（${'一二三四五六'[at]}）${each}`) : clauses;
  return `${marked.join(join)}。`;
}

function otherClause(r: Random): string {
  return r.pick(CLAUSES)(r);
}

/** Each changes what the name says, in another way than the edits that were tuned with. */
export const UNTUNED: Readonly<Record<string, Edit>> = {
  'punctuation: none at all': (source) => untunedWritten(source).replace(/[，；。]/g, ''),
  'punctuation: spaces between': (source) => untunedWritten(source).replace(/(.{4})/gu, '$1\u3000'),
  'punctuation: in quotes and brackets': (source) => `【${untunedWritten(source).replace(/[，；]/g, '——')}】`,
  'numbers: doubled': (source) =>
    untunedWritten(source).replace(/\d+/g, (each) => String(Number(each) * 2 + 1)),
  'numbers: Han numerals': (source, r) =>
    untunedWritten(source).replace(
      /\d+/g,
      () => `${'二三四五六七八九'[r.integer(0, 7)]}十${'一二三'[r.integer(0, 2)]}`,
    ),
  'order: first to the end': ({ clauses, ...source }) =>
    untunedWritten({ ...source, clauses: [...clauses.slice(1), ...clauses.slice(0, 1)] }),
  'order: reversed': ({ clauses, ...source }) => untunedWritten({ ...source, clauses: clauses.toReversed() }),
  'added: in the middle': ({ clauses, ...source }, r) =>
    untunedWritten({ ...source, clauses: [...clauses.slice(0, 2), otherClause(r), ...clauses.slice(2)] }),
  'added: a sentence of the campaign in front': ({ clauses, ...source }) =>
    untunedWritten({ ...source, clauses: ['在今后的工作中，我一定立足岗位做表率', ...clauses] }),
  'removed: the second': ({ clauses, ...source }) =>
    untunedWritten({ ...source, clauses: clauses.filter((_, at) => at !== 1) }),
  'replaced: the last': ({ clauses, ...source }, r) =>
    untunedWritten({ ...source, clauses: [...clauses.slice(0, -1), otherClause(r)] }),
  'names and units': (source) =>
    untunedWritten(source)
      .replace(/示例[甲乙丙丁]|样例[戊己]/g, '虚舟')
      .replace(/示例(?=[镇村县])|样例(?=[街社乡])/g, '虚怀'),
  'synonyms: verbs': (source) =>
    untunedWritten(source)
      .replace(/受理/g, '办理')
      .replace(/摸排/g, '了解')
      .replace(/帮助解决/g, '协助处理')
      .replace(/实行/g, '推行')
      .replace(/力求/g, '确保')
      .replace(/完成/g, '办好')
      .replace(/巡查/g, '查看')
      .replace(/讲解/g, '宣传')
      .replace(/决不/g, '绝不'),
  'merged lines': ({ clauses }) => `${clauses.join('，')}！`,
  'two sources mixed': ({ clauses, ...source }, r) => {
    const half = Math.ceil(clauses.length / 2);
    return untunedWritten({
      ...source,
      clauses: [...clauses.slice(0, half), ...untunedDraft(r).clauses.slice(0, half)],
    });
  },
};
