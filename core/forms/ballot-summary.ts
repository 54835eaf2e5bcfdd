import { FormType } from '../model/form-type.ts';
import { allBallots } from './ballots.ts';
import { alsoCalled, dictionary } from './dictionary.ts';
import { ratings } from './evaluation-rows.ts';

/** 民主测评汇总表: ballots of a meeting counted for one person or one team, and the ballot itself with its ratings. */
export default FormType.parse({
  id: 'ballot-summary',
  title: '民主测评汇总表',
  titleAliases: [
    '民主测评票',
    '民主测评表',
    '民主测评统计表',
    '民主测评结果汇总表',
    '民主测评情况汇总表',
    '民主测评情况统计表',
    '测评汇总表',
    '测评票',
    '测评结果汇总表',
    '测评统计表',
    '民主评议汇总表',
    '民主评议测评票',
    '民主评议党员汇总表',
    '民主评议党员测评表',
    '民主评议党员测评票',
    '民主评议党员结果汇总表',
    '民主评议党员情况汇总表',
    '民主评议结果汇总表',
    '民主评议领导干部测评表',
    '民主评议领导干部情况报告表',
    '计票统计表',
    '计票结果汇总表',
    '投票结果统计表',
    '民主推荐汇总表',
  ],
  subjectKind: 'person',
  group: 'appraisal',
  kindOf: 'democratic-review',
  source:
    'A public set of ballots and a report sheet of a school assembly of staff on its leaders (attendance, ballots, votes and shares in 优秀、称职、基本称职、不称职), and a public ballot on the yearly assessment of staff in public institutions.',
  fields: [
    {
      ...alsoCalled(dictionary.name, '被评对象', '被测评对象', '被评议对象', '被评人'),
      required: true,
    },
    dictionary.workUnit,
    dictionary.department,
    dictionary.post,
    dictionary.partyBranch,
    dictionary.reviewYear,
    dictionary.meetingOn,
    ...allBallots,
    ratings,
    dictionary.branchGrade,
    dictionary.assessmentGrade,
    dictionary.branchOpinion,
    dictionary.unitOpinion,
    dictionary.remark,
  ],
});
