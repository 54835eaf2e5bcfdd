/**
 * What a counted noun says: `count` can be ticked off (次, 名, 篇), `duration` is a stretch of days or more, `share`
 * is a part of a whole.
 */
export type UnitKind = 'count' | 'duration' | 'share';

const COUNTS =
  '次 个 名 位 人 篇 节 项 件 户 家 场 堂 份 张 册 本 门 所 遍 轮 批 期 条 幅 块 套 部 首 例 起 宗 笔 间 台 类 种 对 组 队 ' +
  '支 座 辆 只 副 盏 把 栋 幢 封 句 段 卷 枚 箱 包 吨 斤 公斤 千克 克 个半天 米 度电 款 集 版 趟 回 顿 道题 双 盒 瓶 处 学分 单元 秒 立方米 ' +
  '元 分 字 页 课 题 课时 学时 小时 个小时 钟头 个钟头 分钟 个课时 人次 户次 篇次 场次 课次 批次 个人 个班 ' +
  '节课 堂课 公里 平方米 亩 棵 株 付 扇 具 盆 缸 桶 筐 袋 罐 匹 朵 捆';
const DURATIONS =
  '天 日 周 星期 礼拜 月 个月 个季度 年 学期 个学期 学年 个学年 年度 个周 工作日 个工作日 个星期';
const SHARES = '% ‰ 成 个百分点 百分点 倍 个名次 名次 个位次 位次';

export const units: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ...COUNTS.split(' ').map((unit) => [unit, 'count'] as const),
  ...DURATIONS.split(' ').map((unit) => [unit, 'duration'] as const),
  ...SHARES.split(' ').map((unit) => [unit, 'share'] as const),
]);

/**
 * Words that begin like a unit and are none: 周年 is a name's part, 年级 an ordinal. They compete with the units, and
 * the longest at a place wins.
 */
const notUnits: readonly string[] = (
  '周年 周岁 周边 年级 年代 年来 年制 年规划 年计划 年纲要 月份 月初 月底 月末 月中 日游 日常 号 届 家人 家访 家长 家校 家庭 条心 条龙 ' +
  '条例 条件 本正经 本人 本校 本着 本职 本年 本学期 次性 次全会 次全体会议 次代表大会 次党代会 部门 部署 期工程 期间 期末 组长 组织 ' +
  '对照 对标 对策 天天 人人 人称 元旦 元月 元素 分析 分享 分组 分层 分管 分工 分类 分耕耘 分收获 户外 首先 套班子 项规定 所以 付出 付诸 扇贝 具体 具有 具备 户型 ' +
  '成为 成果 成立 成长 成绩 倍加 门心思 位一体 所谓 字当头 页面 台阶 台账 点 例如 起到 起来 队伍 类似 种种 遍布 份力量 份责任 份爱心 份爱 份心 份光 份热 把关 把握 把手 回头 回事 回复 回答 回访 回归 段时间 米饭 只要 只有 只为 副校长 副书记 副主任 ' +
  '处理 处室 处在 处长 处分 岗位 岗双责 轮流 轮值 轮换 轮岗 轮班 句话 集体 集中 集思广益 版面 包括 包干 包保 克服 克己 对外 顿时 双减 双向 双休 双语 把脉 款待 支部 支持 支教 座谈'
).split(' ');

const LONGEST = Math.max(...[...units.keys(), ...notUnits].map((word) => word.length));
const excluded = new Set(notUnits);

/** The unit that stands at a place of a normalised text; `undefined` where there is none. */
export function unitAt(text: string, at: number): { unit: string; kind: UnitKind } | undefined {
  for (let length = LONGEST; length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (excluded.has(word)) return undefined;
    const kind = units.get(word);
    if (kind) return { unit: word, kind };
  }
  return undefined;
}
