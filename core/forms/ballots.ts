import type { FieldInput } from '../model/form-type.ts';

/** A count of people or of ballots; plain digits. */
function count(id: string, label: string, unit: string, aliases: string[]): FieldInput {
  return { id, label, unit, aliases, type: 'number' };
}

/** Votes for one grade. The bare grade is not an alias: it is as often the label of an option. */
function votes(id: string, grade: string): FieldInput {
  return count(id, `${grade}票数`, '票', [
    `${grade}票`,
    `${grade}得票`,
    `${grade}得票数`,
    `评为${grade}票数`,
    `评${grade}票数`,
    `${grade}等次票数`,
    `${grade}等次得票数`,
  ]);
}

/** Votes for whoever is put forward. */
export const votesForOne = votes('votesFor', '同意');

/** Who was there and who was not; and the ballots, in the order in which they are counted. */
export const turnout: readonly FieldInput[] = [
  count('ballotsExpected', '应到人数', '人', [
    '应到',
    '应到会人数',
    '应到会',
    '应到会人员',
    '应到党员',
    '应到会党员',
    '应到党员数',
    '应到党员人数',
    '应到会党员数',
    '应到会党员人数',
    '应到正式党员数',
    '应参会人数',
    '应参会党员',
    '应参会党员数',
    '党员大会应到人数',
    '党员大会应到',
    '应参加人数',
    '应参评人数',
    '应参加评议人数',
    '应出席人数',
    '应参加会议人数',
  ]),
  count('ballotsPresent', '实到人数', '人', [
    '实到',
    '实到会人数',
    '实到会',
    '实到会人员',
    '实到党员',
    '实到会党员',
    '实到党员数',
    '实到党员人数',
    '实到会党员数',
    '实到会党员人数',
    '实到正式党员数',
    '实参会人数',
    '实参会党员',
    '实参会党员数',
    '党员大会实到人数',
    '党员大会实到',
    '实际到会人数',
    '实际参会人数',
    '实际参加人数',
    '实参评人数',
    '实际参加评议人数',
    '实际出席人数',
    '参会人数',
    '参加人数',
    '到会人数',
    '出席人数',
    '参评人数',
    '参加评议人数',
    '参加测评人数',
    '实际参加测评人数',
  ]),
  count('ballotsIssued', '发出票数', '票', [
    '发出票',
    '发出选票数',
    '发出评议票数',
    '发出测评票数',
    '发出表决票数',
    '发出评议票',
    '发出测评票',
    '发放票数',
    '发放评议票数',
    '发放测评票数',
    '发放测评票',
  ]),
  count('ballotsReturned', '收回票数', '票', [
    '收回票',
    '收回选票数',
    '收回评议票数',
    '收回测评票数',
    '收回表决票数',
    '收回评议票',
    '收回测评票',
    '回收票数',
    '回收评议票数',
    '回收测评票数',
    '回收测评票',
  ]),
  count('ballotsValid', '有效票数', '票', [
    '有效票',
    '有效选票数',
    '有效评议票数',
    '有效测评票数',
    '其中有效票',
    '其中有效票数',
  ]),
  count('ballotsInvalid', '无效票数', '票', ['无效票', '废票', '废票数', '其中无效票', '其中无效票数']),
];

/** How a scale of grades is voted on. */
const appraisal = [
  votes('votesExcellent', '优秀'),
  votes('votesQualified', '合格'),
  votes('votesBasic', '基本合格'),
  votes('votesUnqualified', '不合格'),
];

/** The other scales: of officials, of teams, and of what is put to the vote. None stands for a step of another. */
const otherScales = [
  votes('votesCompetent', '称职'),
  votes('votesBasicCompetent', '基本称职'),
  votes('votesIncompetent', '不称职'),
  votes('votesGood', '好'),
  votes('votesRatherGood', '较好'),
  votes('votesFair', '一般'),
  votes('votesPoor', '差'),
  votes('votesSatisfied', '满意'),
  votes('votesBasicSatisfied', '基本满意'),
  votes('votesUnsatisfied', '不满意'),
  votesForOne,
  votes('votesAgainst', '不同意'),
  votes('votesAbstained', '弃权'),
  votes('votesUnknown', '不了解'),
];

/** A scale that is voted on: its steps from the best down. `optional`: a step that some offices leave out. */
export interface VoteScale {
  steps: readonly string[];
  optional?: string;
}

/** The scales of the counts above, each as a whole. */
export const voteScales: readonly VoteScale[] = [
  { steps: ['优秀', '合格', '基本合格', '不合格'], optional: '基本合格' },
  { steps: ['优秀', '称职', '基本称职', '不称职'], optional: '基本称职' },
  { steps: ['好', '较好', '一般', '差'] },
  { steps: ['满意', '基本满意', '不满意'], optional: '基本满意' },
  { steps: ['同意', '不同意'] },
];

/** What a voter may say beside the steps of any scale. */
export const besideScales: readonly string[] = ['弃权', '不了解'];

/** Attendance, ballots and votes of the appraisal of members. */
export const ballots: readonly FieldInput[] = [
  ...turnout.filter(({ id }) => id !== 'ballotsInvalid'),
  ...appraisal,
];

/** The same with every scale that is voted on. */
export const allBallots: readonly FieldInput[] = [...turnout, ...appraisal, ...otherScales];
