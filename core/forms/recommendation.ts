import type { FieldInput } from '../model/form-type.ts';
import { turnout, votesForOne } from './ballots.ts';
import { dictionary } from './dictionary.ts';

/** Two facts in one box, where a form prints it; a roster that puts them together is asked to part them. */
export const unitAndPost: FieldInput = {
  id: 'unitAndPost',
  label: '工作单位及职务',
  aliases: [
    '单位及职务',
    '单位职务',
    '工作单位职务',
    '所在单位及职务',
    '现工作单位及职务',
    '现任工作单位及职务',
    '单位和职务',
    '工作单位和职务',
    '部门及职务',
    '单位、职务',
  ],
  type: 'text',
};

/** Who is recommended: what the sheets for persons print first. */
export const recommended: readonly FieldInput[] = [
  { ...dictionary.name, required: true },
  dictionary.gender,
  dictionary.ethnicity,
  dictionary.birthDate,
  dictionary.nativePlace,
  dictionary.idNumber,
  dictionary.education,
  dictionary.degree,
  dictionary.politicalStatus,
  { ...dictionary.joinPartyDate, required: true },
  dictionary.workStartDate,
  dictionary.workUnit,
  dictionary.partyBranch,
  dictionary.post,
  dictionary.partyPost,
  dictionary.title,
  unitAndPost,
  dictionary.phone,
];

/** The meeting that recommends them: who was there, and how many were for it. */
const meeting: readonly FieldInput[] = [
  ...turnout.filter(({ id }) => id === 'ballotsExpected' || id === 'ballotsPresent'),
  votesForOne,
];

/** What is said for them, and the chain of opinions from the branch to whoever decides. */
export const recommendation: readonly FieldInput[] = [
  dictionary.recommendTitle,
  dictionary.recommendReason,
  dictionary.resume,
  dictionary.awards,
  dictionary.assessmentHistory,
  { ...dictionary.mainDeeds, required: true },
  dictionary.recommendingUnit,
  ...meeting,
  dictionary.branchOpinion,
  dictionary.branchOpinionBy,
  dictionary.branchOpinionOn,
  dictionary.generalBranchOpinion,
  dictionary.generalBranchOpinionBy,
  dictionary.generalBranchOpinionOn,
  dictionary.committeeOpinion,
  dictionary.committeeOpinionBy,
  dictionary.committeeOpinionOn,
  dictionary.superiorOpinion,
  dictionary.superiorOpinionBy,
  dictionary.superiorOpinionOn,
  dictionary.unitOpinion,
  dictionary.disciplineOpinion,
  dictionary.organisationDeptOpinion,
  dictionary.publicityFrom,
  dictionary.publicityTo,
  dictionary.publicityResult,
  dictionary.filledOn,
  dictionary.remark,
];

/** Titles of the sheets for an honour, under each of its names. */
export function sheetsFor(honours: readonly string[]): string[] {
  const sheets = [
    '推荐审批表',
    '推荐表',
    '审批表',
    '申报表',
    '登记表',
    '推荐登记表',
    '推荐申报表',
    '评选表',
    '呈报表',
  ];
  return honours.flatMap((honour) => sheets.map((sheet) => `${honour}…${sheet}`));
}
