import { doneIn, omittedIn, slogansIn } from './action.ts';
import { clausesIn } from './clauses.ts';
import { deadlinesIn } from './deadline.ts';
import { compileLexicon } from './lexicon.ts';
import type { Quote } from './normalise.ts';
import { quantitiesIn } from './quantity.ts';
import { holding } from './slogan.ts';

/** What everybody at a school must do anyway. */
const DUTIES = `
  上下班 上班 下班 到岗 在岗 坐班 考勤 出勤 全勤 满勤 签到 签退 打卡 请假 销假 请销假 迟到 早退 旷工 旷课 缺勤 缺课 缺席 脱岗 空岗 离岗 串岗 工作纪律 劳动纪律 上班纪律 教学纪律 作息时间
  坐班制度 请假制度 规章制度办事 备课 备好课 备好每一节课 上课 上好课 上好每一节课 上好每一堂课 候课 拖堂 提前候课 批改 批改作业 批阅作业 改作业 改好作业 布置作业 作业批改 辅导学生 辅导 课后辅导 课堂教学 教学常规
  教学任务 教学工作 教案 写教案 钻研教材 教学计划 考试 监考 阅卷 值日 值班 擅离职守 擅离岗位 课间操 早读 早自习 晚自习 午休 课间巡视 值周 开会 参加会议 参加例会 例会 参加升旗 教研活动 参加教研 完成教学任务 完成本职工作 本职工作 岗位职责 工作职责 做好班主任工作
  打扫卫生 打扫 保持卫生 办公室卫生 关灯 锁门 关好门窗 按时完成 教书育人 管理学生 管好学生 看护学生 着装 佩戴 穿工作服 缴纳党费 交纳党费 交党费 参加组织生活 参加党员大会 参加学习 参加政治学习 服从安排 服从分配
  服从工作安排 服从领导安排 服从学校安排 保管 维持秩序 开门 收发 接听电话`;
const duties = compileLexicon([{ id: 'duty', terms: DUTIES.trim().split(/\s+/) }]);
/** An outcome that a duty alone does not promise. */
const BEYOND =
  /创新|改革|特色|课题|论文|公开课|示范|竞赛|帮扶|结对|家访|走访|义务|免费|志愿|集体备课|组织|周末|节假日|休息时间|放学后|额外|主动承担|台账|反思|读书|研修|率|满意|投诉|事故|获|名次|提前\d/;

/** What everybody must do anyway, in the words of the text. */
export function dutiesIn(text: string): readonly Quote[] {
  return duties.mentionsIn(text);
}

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
  const limits = deadlinesIn(text).filter(
    (limit) => limit.kind !== 'open' && (limit.kind !== 'recurring' || limit.due),
  );
  const concrete = holding([...quantitiesIn(text).filter(({ value }) => value > 0), ...limits]);
  let found = false;
  for (const clause of clauses) {
    const [isDuty, isGood, isRefusal, isAct, isConcrete] = [duty, meansWell, refusals, acts, concrete].map(
      (holds) => holds(clause),
    );
    if (isConcrete || BEYOND.test(clause.text)) return false;
    if (!isDuty && !isRefusal && (isAct || !isGood)) return false;
    found ||= isDuty === true;
  }
  return found;
}
