import { FormType } from '../model/form-type.ts';
import { dictionary } from './dictionary.ts';
import { pledgeRows } from './pledge-rows.ts';
import { pledgesBy } from './pledge-titles.ts';

/** 党组织公开承诺书: what a party organisation or the leading team of a school pledges as a body. */
export default FormType.parse({
  id: 'organisation-pledge',
  title: '党组织公开承诺书',
  titleAliases: [
    ...pledgesBy(
      '党组织',
      '党支部',
      '支部',
      '党总支',
      '党委',
      '支部委员会',
      '领导班子',
      '学校班子',
      '班子集体',
    ),
    '学校…公开承诺书',
    '单位…公开承诺书',
  ],
  subjectKind: 'organisation',
  group: 'pledge',
  kindOf: 'member-pledge',
  source:
    'Public notices of 2010–2011 on the pledges of party organisations (a university college of agriculture, annex 1; a township plan that asks for items, person in charge, measures and time limit), and the public pledge of the leading team in the plan 三比一争 2016.',
  fields: [
    { ...dictionary.partyBranch, required: true },
    dictionary.organisationKind,
    dictionary.superiorOrganisation,
    dictionary.workUnit,
    dictionary.secretary,
    dictionary.committeeMembers,
    dictionary.memberCount,
    dictionary.pledgerRole,
    { ...pledgeRows('item', 'target', 'measure', 'deadline', 'person'), required: true },
    dictionary.pledgeText,
    dictionary.submitTo,
    { ...dictionary.signedOn, required: true },
    dictionary.supervisor,
    dictionary.superiorOpinion,
    dictionary.superiorOpinionBy,
    dictionary.superiorOpinionOn,
    dictionary.approvedOn,
    dictionary.publicityRoutes,
    dictionary.publicityFrom,
    dictionary.publicityTo,
    dictionary.remark,
  ],
});
