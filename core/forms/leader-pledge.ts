import { FormType } from '../model/form-type.ts';
import { dictionary } from './dictionary.ts';
import { pledgeRows } from './pledge-rows.ts';
import { pledgesBy } from './pledge-titles.ts';

/** 领导干部目标承诺书: what one member of the leading team pledges for the work in their charge. */
export default FormType.parse({
  id: 'leader-pledge',
  title: '领导干部目标承诺书',
  titleAliases: pledgesBy(
    '领导干部',
    '班子成员',
    '校级干部',
    '校级领导',
    '中层干部',
    '党政正职',
    '校长',
    '书记',
    '园长',
  ),
  subjectKind: 'person',
  group: 'pledge',
  kindOf: 'member-pledge',
  source:
    'Special action 1 of the plan 三比一争 2016 (goals and measures by division of work; public pledge of each member of the team), and the registration of pledges of leading cadres in a public portal (item, content, how it was kept, opinion of the party organisation).',
  fields: [
    { ...dictionary.name, required: true },
    dictionary.gender,
    dictionary.birthDate,
    dictionary.politicalStatus,
    dictionary.workUnit,
    { ...dictionary.post, required: true },
    dictionary.partyPost,
    dictionary.dutyScope,
    dictionary.phone,
    dictionary.pledgerRole,
    pledgeRows('item', 'target', 'measure', 'deadline', 'person'),
    dictionary.pledgeText,
    dictionary.submitTo,
    { ...dictionary.signedOn, required: true },
    dictionary.supervisor,
    dictionary.branchOpinion,
    dictionary.unitOpinion,
    dictionary.superiorOpinion,
    dictionary.approvedOn,
    dictionary.publicityRoutes,
    dictionary.publicityFrom,
    dictionary.publicityTo,
    dictionary.remark,
  ],
});
