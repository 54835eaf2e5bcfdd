import { FormType } from '../model/form-type.ts';
import { ballots } from './ballots.ts';
import { dictionary } from './dictionary.ts';

/** 民主评议党员登记表: one member's yearly appraisal in the branch, with the ballot and the grade. */
export default FormType.parse({
  id: 'democratic-review',
  title: '民主评议党员登记表',
  titleAliases: [
    '民主评议登记表',
    '党员民主评议登记表',
    '党员民主评议表',
    '民主评议党员表',
    '民主评议党员测评登记表',
    '民主评议党员情况登记表',
    '民主评议党员鉴定表',
    '民主评议党员汇总表',
    '民主评议党员结果汇总表',
    '民主评议党员情况汇总表',
    '民主评议党员登记汇总表',
    '党员评议登记表',
    '党员年度民主评议登记表',
  ],
  subjectKind: 'person',
  group: 'appraisal',
  source:
    'Headings usual on the registration forms of the yearly appraisal of party members; no issuer of a pack prescribes a layout.',
  fields: [
    { ...dictionary.name, required: true },
    dictionary.gender,
    dictionary.birthDate,
    dictionary.ethnicity,
    dictionary.idNumber,
    dictionary.education,
    dictionary.joinPartyDate,
    dictionary.fullMemberDate,
    { ...dictionary.partyBranch, required: true },
    dictionary.workUnit,
    dictionary.post,
    { ...dictionary.reviewYear, required: true },
    dictionary.selfSummary,
    dictionary.selfGrade,
    dictionary.meetingOn,
    ...ballots,
    dictionary.branchGrade,
    dictionary.branchOpinion,
    dictionary.superiorOpinion,
    dictionary.awards,
    dictionary.remark,
  ],
});
