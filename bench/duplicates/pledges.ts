import type { Random } from '../../tests/fixtures/random.ts';

/**
 * Invented pledges in five styles. People say for whom, where and about what in their own words: a word of a list stands alone
 * in a third of the cases, and is told more closely in the others. The phrases of the campaign stand in most texts.
 */
type Make = (random: Random) => string;

const CAMPAIGN = [
  '认真学习贯彻党的十九大精神',
  '牢固树立四个意识，坚定四个自信，做到两个维护',
  '以习近平新时代中国特色社会主义思想为指导',
  '深入学习贯彻全国教育大会精神，落实立德树人根本任务',
  '不忘初心，牢记使命，全心全意为人民服务',
  '自觉遵守党的章程，履行党员义务，发挥先锋模范作用',
];
const CLOSINGS = [
  '以上承诺，请组织和群众监督',
  '本人郑重承诺以上内容，自愿接受党组织和群众监督',
  '如有违反，愿接受组织处理',
];
const SUBJECTS =
  '语文 数学 英语 物理 化学 生物 历史 地理 政治 音乐 美术 体育 信息技术 科学 劳动 心理健康 书法 通用技术'.split(
    ' ',
  );
const TARGETS =
  '留守儿童 单亲家庭学生 学习困难学生 新入职教师 退休教师 随迁子女 毕业班学生 住校生 贫困家庭学生 青年教师 特长生 寄宿学生 代课教师 残疾学生 班干部'.split(
    ' ',
  );
const PLACES =
  '操场 食堂 宿舍 实验室 图书室 计算机房 传达室 门卫室 多媒体教室 校园围墙 配电房 厕所 走廊 会议室 档案室 自行车棚 花坛 浴室 开水房 心理咨询室'.split(
    ' ',
  );
const TOPICS =
  '防溺水 禁毒 交通安全 消防 垃圾分类 节约粮食 预防近视 反诈骗 预防欺凌 传染病防控 法治 国防 家庭教育 阅读 科技创新 传统文化 环境保护 感恩 诚信 网络文明'.split(
    ' ',
  );
const FORMS =
  '主题班会 专题讲座 手抄报比赛 知识竞赛 演讲比赛 家长会 志愿服务 国旗下讲话 情景剧展演 征文活动 观影活动 社会实践 应急演练 参观学习 座谈会 板报评比'.split(
    ' ',
  );
const RECORDS =
  '台账 照片 签到表 活动记录 心得体会 总结 跟踪档案 谈话记录 影像资料 整改清单 成绩分析表 反馈单 问卷 登记簿 会议纪要'.split(
    ' ',
  );
const TIMES =
  '每周 每月 每学期 每天放学后 每两周 双休日 寒暑假 每季度 期中考试后 开学第一个月 每周三下午 月底前'.split(
    ' ',
  );
const VERBS = '组织 开展 举办 牵头举行 协助开展 策划 参与 承办 主持 推动'.split(' ');
const GOODS = '文具 书包 校服 营养餐 课外书 运动鞋 轮椅 助学金 慰问品 台灯 词典 雨具 棉被 学习机 眼镜'.split(
  ' ',
);
const FAULTS =
  '线路老化 玻璃破损 水管漏水 灭火器过期 灯具损坏 地面湿滑 门锁失灵 墙皮脱落 监控故障 排水不畅 栏杆松动 器械锈蚀 电扇异响 通道堵塞 空调漏水'.split(
    ' ',
  );
const METHODS =
  '小组合作学习 分层作业 思维导图 情境教学 项目式学习 错题整理 一对一辅导 同伴互助 微课预习 实验探究 课前演讲 单元整体教学 大声朗读 游戏教学 当堂检测'.split(
    ' ',
  );
const RESULTS =
  '及格率提高5个百分点 家长满意度达到95% 差错率下降一半 在县级比赛中获奖2项 出勤率达到98% 优秀率进入全镇前三 投诉为零 全部按时完成 形成一份调研报告 参与率不低于90% 升学率稳中有升 没有一名学生辍学'.split(
    ' ',
  );

const CLASSES =
  '一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 高一 高二 高三 学前班 职教部 实验班 平行班 寄宿部 走读部'.split(
    ' ',
  );
const VILLAGES =
  '东风村 红旗村 柳树屯 石桥镇 青龙湾 大坪村 小河口 白杨村 马家沟 双井村 槐树庄 南山社区 北街社区 新华里 三岔河 黄泥坡 清水塘 油坊村 古渡口 桃园里 上湾村 下湾村'.split(
    ' ',
  );
const BUILDINGS =
  '东教学楼 西教学楼 综合楼 老办公楼 新校区 分校 南院 北院 实训楼 科技楼 体育馆 教工楼 后勤楼 幼儿部 初中部 高中部 一楼 二楼 三楼 四楼 顶层 地下一层'.split(
    ' ',
  );
const CONDITIONS =
  '父母外出打工的 家离学校远的 刚转学来的 因病休养的 性格内向的 沉迷手机的 偏科严重的 没有午餐的 作业拖拉的 受过处分的 即将退役的 行动不便的 语言不通的 与祖辈同住的 想考艺术的 睡眠不足的'.split(
    ' ',
  );
const MANNERS =
  '利用午休 借助晨读 结合社团 趁着赶集 依托家委会 联合派出所 邀请老校友 配合卫生院 会同团支部 借用村广播 分小组 进班级 走进田间 通过公众号 现场示范 带着问题'.split(
    ' ',
  );
const ASPECTS =
  '作业量 座位安排 食谱 课间纪律 班费使用 睡眠时间 上学路线 借阅情况 值日分工 评语写法 试卷讲评 穿着要求 视力变化 口算速度 朗读停顿 书写姿势 午睡管理 请假手续'.split(
    ' ',
  );

const number: Make = (r) => String(r.integer(2, 40));
const target: Make = (r) =>
  r.pick([
    () => r.pick(TARGETS),
    () => r.pick(CLASSES) + r.pick(TARGETS),
    () => r.pick(VILLAGES) + r.pick(TARGETS),
    () => r.pick(CONDITIONS) + r.pick(TARGETS),
  ])();
const place: Make = (r) =>
  r.pick([
    () => r.pick(PLACES),
    () => r.pick(BUILDINGS) + r.pick(PLACES),
    () => r.pick(BUILDINGS) + r.pick(PLACES),
  ])();
const subject: Make = (r) =>
  r.pick([
    () => r.pick(SUBJECTS),
    () => r.pick(CLASSES) + r.pick(SUBJECTS),
    () => r.pick(CLASSES) + r.pick(SUBJECTS),
  ])();
const manner: Make = (r) => r.pick([() => '', () => r.pick(MANNERS), () => r.pick(MANNERS)])();

const clause: readonly Make[] = [
  (r) => `${r.pick(TIMES)}${manner(r)}为${target(r)}辅导${subject(r)}${number(r)}次`,
  (r) => `${manner(r)}${r.pick(VERBS)}${r.pick(TOPICS)}${r.pick(FORMS)}${number(r)}场`,
  (r) => `${r.pick(TIMES)}检查${place(r)}，发现${r.pick(FAULTS)}在${number(r)}小时内报修`,
  (r) => `与${number(r)}名${target(r)}结对，送去${r.pick(GOODS)}和${r.pick(GOODS)}`,
  (r) => `在${subject(r)}课上试用${r.pick(METHODS)}，${r.pick(RESULTS)}`,
  (r) => `${manner(r)}走访${target(r)}家庭${number(r)}户，留下${r.pick(RECORDS)}`,
  (r) => `撰写${r.pick(TOPICS)}方面的${r.pick(RECORDS)}${number(r)}篇，月底交${place(r)}存档`,
  (r) => `带领${target(r)}打扫${place(r)}和${r.pick(PLACES)}，${r.pick(TIMES)}一次`,
  (r) => `向${target(r)}推荐${subject(r)}读物${number(r)}本，用${r.pick(METHODS)}交流读后感`,
  (r) => `把${place(r)}${r.pick(FAULTS)}的情况写进${r.pick(RECORDS)}，${r.pick(TIMES)}公布整改进度`,
  (r) => `听${subject(r)}课${number(r)}节，评课时重点看${r.pick(METHODS)}和${r.pick(ASPECTS)}`,
  (r) => `争取${subject(r)}${r.pick(RESULTS)}，用${r.pick(RECORDS)}和${r.pick(RECORDS)}作证明`,
  (r) => `${r.pick(TIMES)}与${target(r)}谈心，了解${r.pick(TOPICS)}和${r.pick(ASPECTS)}的看法`,
  (r) => `${manner(r)}筹集${r.pick(GOODS)}${number(r)}份，送给${target(r)}`,
  (r) => `改进${r.pick(CLASSES)}的${r.pick(ASPECTS)}，${manner(r)}征求${target(r)}意见${number(r)}条`,
  (r) => `到${r.pick(VILLAGES)}宣讲${r.pick(TOPICS)}知识，发放${r.pick(GOODS)}${number(r)}份`,
];

function several(random: Random, least: number, most: number): string[] {
  const count = random.integer(least, most);
  const used = new Set<Make>();
  while (used.size < count) used.add(random.pick(clause));
  return [...used].map((make) => make(random));
}

/** A text as its clauses, with what stands between them. */
export interface Draft {
  clauses: string[];
  join: string;
  /** 1. 2. 3. before the clauses. */
  numbered: boolean;
}

const STYLES: readonly ((random: Random) => Draft)[] = [
  // Plain sentences.
  (r) => ({ clauses: several(r, 3, 5), join: '；', numbered: false }),
  // The campaign first, then what will be done.
  (r) => ({ clauses: [r.pick(CAMPAIGN), ...several(r, 2, 4)], join: '，', numbered: false }),
  // A list.
  (r) => ({ clauses: several(r, 3, 5), join: '\n', numbered: true }),
  // In the first person, with a closing formula.
  (r) => ({
    clauses: [`本人承诺：${several(r, 1, 1)[0]}`, ...several(r, 2, 3), r.pick(CLOSINGS)],
    join: '。',
    numbered: false,
  }),
  // One or two sentences.
  (r) => ({ clauses: several(r, 2, 3), join: '，', numbered: false }),
];

export function draft(random: Random): Draft {
  return random.pick(STYLES)(random);
}

export function oneClause(random: Random): string {
  return random.pick(clause)(random);
}

export function written({ clauses, join, numbered }: Draft): string {
  const marked = numbered ? clauses.map((each, at) => `${at + 1}.${each}`) : clauses;
  return marked.join(join) + (join === '\n' ? '' : '。');
}
