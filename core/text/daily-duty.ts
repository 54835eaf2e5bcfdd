import { doneIn, omittedIn, slogansIn } from './action.ts';
import { type Clause, clausesIn } from './clauses.ts';
import { deadlinesIn } from './deadline.ts';
import { compileLexicon } from './lexicon.ts';
import { definiteTimesIn } from './limit.ts';
import { normalise, type Quote } from './normalise.ts';
import { quantitiesIn } from './quantity.ts';
import { remember } from './remember.ts';
import { holding } from './slogan.ts';
import { wordsIn } from './words-in.ts';

/** What everybody at a school must do anyway. */
const DUTIES = `
  上下班 上班 下班 到岗 在岗 坐班 考勤 出勤 全勤 满勤 签到 签退 打卡 请假 销假 请销假 迟到 早退 旷工 旷课 缺勤 缺课 缺席 脱岗 空岗 离岗 串岗 工作纪律 劳动纪律 上班纪律 教学纪律 作息时间
  坐班制度 请假制度 规章制度办事 备课 备好课 备好每一节课 上课 上好课 上好每一节课 上好每一堂课 候课 拖堂 提前候课 批改 批改作业 批阅作业 改作业 改好作业 布置作业 作业批改 辅导学生 辅导 课后辅导 课堂教学 教学常规
  教学任务 教学工作 教案 写教案 钻研教材 教学计划 考试 监考 阅卷 值日 值班 擅离职守 擅离岗位 课间操 早读 早自习 晚自习 午休 课间巡视 值周 开会 参加会议 参加例会 例会 参加升旗 教研活动 参加教研 完成教学任务 完成本职工作 本职工作 岗位职责 工作职责 做好班主任工作
  打扫卫生 打扫 保持卫生 办公室卫生 关灯 锁门 关好门窗 按时完成 管理学生 管好学生 看护学生 着装 佩戴 穿工作服 缴纳党费 交纳党费 交党费 参加组织生活 参加党员大会 参加学习 参加政治学习 服从安排 服从分配
  服从工作安排 服从领导安排 服从学校安排 保管 维持秩序 开门 收发 接听电话`;
const duties = compileLexicon([{ id: 'duty', terms: wordsIn(DUTIES) }]);
/** An outcome that a duty alone does not promise. */
const BEYOND =
  /创新|改革|特色|课题|论文|公开课|示范|竞赛|帮扶|结对|家访|走访|义务|免费|志愿|集体备课|组织(?!的|生活|纪律|安排|交办|分配|考试|[^,]{0,6}(?:监考|阅卷))|周末|节假日|休息时间|放学后|额外|主动承担|台账|反思|读书|研修|率|满意|投诉|事故|获|名次|提前\d/;

/** What a class, a pile of exercise books or a meeting asks for, however it is put: 课都上好, 卷子都改, 该备课备课, 叫干啥干啥. */
const PLAINLY = [
  /(?:课|作业|卷子|试卷|本子|教案|教材|任务|值[日班]|监考|(?<![家机大动]|长)会议?)[^,。;!?\n]{0,8}?(?:(?:[上备批改讲写交做开填管干]|教(?![育师学]))(?:都|也)?(?:好|完|齐|掉|了|清楚|到位|的)?(?=$|[,。;!?\n])|按时|当[天日])/g,
  /(?:[上备批改讲写交做开填管]|看(?!望)|教(?![育师学])|干(?![部劲]))(?:好|完|齐|清)?(?:自己|分内|每|所有|学校|领导|本|手头|该)?[^,。;!?\n]{0,4}(?:课(?![题外后])|作业|卷子|试卷|本子|教案|教材)/g,
  /(?<![\u4e00-\u9fff])(?:按|准)[点时](?:来|走|到|上|下|去)(?![报交])|按点(?:来|走|到|上|下)/g,
  /(?<![\u4e00-\u9fff])该([\u4e00-\u9fff]{1,4})(?:就|的)?\1/g,
  /(?:领导|学校|上级|处室|年级|组里)(?:叫|让|安排|布置)[^,。;]{0,12}/g,
  /日常(?:事务|工作)|常规(?:任务|工作)|分内|样样(?:到位|都)|作息时间|按规定(?:填写|上交|时间|办)|收发文件|登记来访/g,
];
/** 作为语文教师, 在日常工作中: who one is, and no promise. */
const FRAME = /^(?:作为|身为|我是|我就是|我只是|在[^,]{1,16}(?:中|上|里)$|因此|所以|按照[^,]{1,12}$)|本分$/;

/** What everybody must do anyway, where the text has a word for it: 备课, 坐班. */
export const namedDutiesIn: (text: string) => readonly Quote[] = remember((text) => duties.mentionsIn(text));

/** What everybody must do anyway, in the words of the text, named or put plainly. */
export const dutiesIn: (text: string) => readonly Quote[] = remember((text) => {
  const normal = normalise(text);
  const named = namedDutiesIn(text);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of named) taken.fill(1, start, end);
  const plainly = PLAINLY.flatMap((pattern) =>
    Array.from(normal.text.matchAll(pattern), ({ 0: words, index }) =>
      normal.quote(index, index + words.length),
    ),
  ).filter(({ start, end }) => {
    const isNew = !taken.subarray(start, end).includes(1);
    taken.fill(1, start, end);
    return isNew;
  });
  return [...named, ...plainly].sort((a, b) => a.start - b.start);
});

/**
 * Whether a text promises nothing but that: every clause speaks of a daily duty or only means well, and none gives a
 * quantity, a time limit or an act beyond it.
 */
export function isDailyDutyOnly(text: string): boolean {
  const clauses = clausesIn(text);
  const duty = holding(dutiesIn(text));
  const meansWell = holding(slogansIn(text));
  const acts = holding(doneIn(text));
  const refusals = holding(omittedIn(text));
  const limits = definiteTimesIn(text).filter((limit) => limit.kind !== 'recurring' || limit.due);
  const concrete = holding([...quantitiesIn(text).filter(({ value }) => value > 0), ...limits]);
  const isTime = timesOf(text);
  let found = false;
  for (const clause of clauses) {
    const [isDuty, isGood, isRefusal, isAct, isConcrete] = [duty, meansWell, refusals, acts, concrete].map(
      (holds) => holds(clause),
    );
    if (isConcrete || BEYOND.test(clause.text)) return false;
    if (!isDuty && !isRefusal && (isAct || !(isGood || FRAME.test(clause.text) || isTime(clause))))
      return false;
    found ||= isDuty === true;
  }
  return found;
}

/** Places of the text that only say when. */
function timesOf(text: string): (clause: Clause) => boolean {
  const times = new Uint8Array(text.length);
  for (const { start, end } of deadlinesIn(text)) times.fill(1, start, end);
  return ({ start, end }) => !times.subarray(start, end).includes(0);
}
