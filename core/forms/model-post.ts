import { FormType } from '../model/form-type.ts';
import { alsoCalled, dictionary } from './dictionary.ts';
import { pledgeRows } from './pledge-rows.ts';
import { sheetsFor } from './recommendation.ts';

/** 党员示范岗申报表: a post, or an area of responsibility, for which a member answers or a group of them. */
export default FormType.parse({
  id: 'model-post',
  title: '党员示范岗申报表',
  titleAliases: sheetsFor([
    '党员示范岗',
    '党员先锋岗',
    '党员责任区',
    '党员责任岗',
    '先锋岗',
    '示范岗',
    '责任区',
  ]),
  subjectKind: 'person',
  kindOf: 'member-pledge',
  group: 'activity',
  source:
    'Public notices on 党员示范岗 and 党员先锋岗 (a university of 2010: post by branch or person; a public office: registration sheet from the branch to the committee), and 双创 工程 of the sources; headings usual on these sheets.',
  fields: [
    alsoCalled(dictionary.name, '示范岗党员', '先锋岗党员', '责任区党员姓名'),
    dictionary.gender,
    dictionary.birthDate,
    dictionary.joinPartyDate,
    dictionary.partyBranch,
    dictionary.workUnit,
    dictionary.department,
    dictionary.post,
    dictionary.phone,
    { ...dictionary.modelPostName, required: true },
    dictionary.modelPostKind,
    dictionary.modelPostArea,
    alsoCalled(dictionary.inCharge, '负责人', '负责人姓名'),
    dictionary.modelPostMembers,
    dictionary.modelPostCount,
    dictionary.memberCount,
    dictionary.duties,
    dictionary.goals,
    dictionary.creation,
    pledgeRows('item', 'measure', 'deadline', 'person'),
    dictionary.pledgeText,
    dictionary.mainDeeds,
    dictionary.awards,
    dictionary.branchOpinion,
    dictionary.branchOpinionBy,
    dictionary.branchOpinionOn,
    dictionary.generalBranchOpinion,
    dictionary.committeeOpinion,
    dictionary.superiorOpinion,
    dictionary.filledOn,
    dictionary.remark,
  ],
});
