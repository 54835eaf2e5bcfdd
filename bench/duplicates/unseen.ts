import type { Random } from '../../tests/fixtures/random.ts';
import type { Edit } from './edits.ts';
import type { Draft } from './pledges.ts';

/** A third set, of students and their league branch. Written after the last constant was set; its figures changed nothing. */
type Make = (random: Random) => string;

const words = (text: string): readonly string[] => text.split(' ');
const SKILLS = words(
  '高数证明 英语听力 电路设计 单片机焊接 三维建模 公文写作 摄影剪辑 速写 支教备课 急救包扎 辩论 田径裁判 数据清洗 机房布线 手语 古筝 羽毛球 毛笔字',
);
const FELLOWS = words(
  '同宿舍的两名同学 大一新生 挂科的同学 班里的少数民族同学 考研的学长 社团干事 家庭困难的同学 请长假的同学 参军返校的同学 转专业的同学 班级群里潜水的同学',
);
const SPOTS = words(
  '图书馆三层 六号宿舍楼 南操场看台 电工实训台 第二食堂 校史馆 创客空间 后山步道 机房 社区养老院 火车站候车室 敬老院 福利院 城东小学 地铁口',
);
const DEEDS = words(
  '捡拾烟头 擦拭展板 登记失物 搬运旧书 引导排队 修理自行车 代写家信 教用智能手机 分发热水 劝阻占座 清点器材 晾晒体操垫 粉刷栏杆 核对门牌',
);
const SPANS = words(
  '军训期间 双周的周四 考试周前 清明前后 熄灯以前 每个值周日 迎新那几天 寒假返乡后 社团招新时 五四前后 期末清考前',
);
const AIMS = words(
  '四级一次通过 不再补考 早操缺勤不超过两次 手机上交率达到九成 宿舍评上文明寝室 攒够四十小时志愿时 读完十二本书 团费按月交齐 作业独立完成 体测及格',
);
const PROOFS = words(
  '打卡截图 团支书签字 志愿汇的记录 借书清单 宿管阿姨的评语 成绩单 班会照片 读书摘抄本 导员的证明',
);
const SAID = [
  '响应学院团总支的号召，向身边的榜样看齐',
  '作为一名共青团员，我要学习雷锋精神，争做向上向善好青年',
];

const CLAUSES: readonly Make[] = [
  (r) => `${r.pick(SPANS)}我会陪${r.pick(FELLOWS)}练${r.pick(SKILLS)}，每回不少于${r.integer(20, 90)}分钟`,
  (r) => `争取${r.pick(AIMS)}，到时候拿${r.pick(PROOFS)}说话`,
  (r) => `报名去${r.pick(SPOTS)}${r.pick(DEEDS)}，累计${r.integer(4, 48)}小时`,
  (r) => `把自己学${r.pick(SKILLS)}的笔记拍给${r.pick(FELLOWS)}，${r.pick(SPANS)}答疑`,
  (r) => `和${r.pick(FELLOWS)}互相监督，谁没做到${r.pick(AIMS)}谁就去${r.pick(SPOTS)}${r.pick(DEEDS)}`,
  (r) => `${r.pick(SPANS)}少刷${r.integer(1, 4)}小时短视频，省下的时间用来学${r.pick(SKILLS)}`,
  (r) => `在${r.pick(SPOTS)}摆一张桌子，${r.pick(SPANS)}教大家${r.pick(SKILLS)}和${r.pick(SKILLS)}`,
];

export function unseenDraft(r: Random): Draft {
  const used = new Set<Make>();
  const count = r.integer(3, 4);
  while (used.size < count) used.add(r.pick(CLAUSES));
  const clauses = [...used].map((make) => make(r));
  if (r.next() < 0.3) clauses.unshift(r.pick(SAID));
  return { clauses, join: r.pick(['。', '；', '\n']), numbered: false };
}

export function unseenWritten({ clauses, join }: Draft): string {
  return `${clauses.join(join)}。`;
}

export const UNSEEN: Readonly<Record<string, Edit>> = {
  'punctuation: all alike': (source) => unseenWritten(source).replace(/[，。；\n]/g, '、'),
  'numbers: one more': (source) => unseenWritten(source).replace(/\d+/g, (each) => String(Number(each) + 1)),
  'order: last to the front': ({ clauses, ...source }) =>
    unseenWritten({ ...source, clauses: [...clauses.slice(-1), ...clauses.slice(0, -1)] }),
  'added: at the end': ({ clauses, ...source }, r) =>
    unseenWritten({ ...source, clauses: [...clauses, r.pick(CLAUSES)(r)] }),
  'replaced: any': ({ clauses, ...source }, r) => {
    const at = r.integer(0, clauses.length - 1);
    const other = r.pick(CLAUSES)(r);
    return unseenWritten({ ...source, clauses: clauses.map((each, place) => (place === at ? other : each)) });
  },
};
