import { FormType } from '../model/form-type.ts';
import { dictionary } from './dictionary.ts';
import { pledgeRows } from './pledge-rows.ts';
import { pledgesBy } from './pledge-titles.ts';

/** 党员公开承诺书: who pledges, what is pledged, where it is handed in, and how it is made public. */
export default FormType.parse({
  id: 'member-pledge',
  title: '党员公开承诺书',
  titleAliases: [
    '公开承诺书',
    '党员承诺书',
    '党员公开承诺表',
    '党员公开承诺登记表',
    '党员承诺登记表',
    ...pledgesBy('党员', '党员教师', '党员干部'),
    '党员承诺践诺登记表',
    '公开承诺登记表',
    '公开承诺表',
    '目标承诺书',
    '党员目标承诺书',
    '党员干部公开承诺书',
    '创先争优公开承诺书',
    '创先争优党员承诺书',
  ],
  subjectKind: 'person',
  group: 'pledge',
  source:
    'Headings usual on paper and portal forms of public pledges in school party branches; no issuer of a pack prescribes a layout.',
  fields: [
    { ...dictionary.name, required: true },
    dictionary.gender,
    dictionary.ethnicity,
    dictionary.birthDate,
    dictionary.idNumber,
    dictionary.education,
    dictionary.politicalStatus,
    dictionary.joinPartyDate,
    { ...dictionary.partyBranch, required: true },
    dictionary.workUnit,
    dictionary.department,
    dictionary.post,
    dictionary.phone,
    dictionary.pledgerRole,
    pledgeRows('item', 'measure', 'deadline', 'person'),
    dictionary.pledgeText,
    dictionary.submitTo,
    { ...dictionary.signedOn, required: true },
    dictionary.branchOpinion,
    dictionary.approvedOn,
    dictionary.publicityRoutes,
    dictionary.publicityFrom,
    dictionary.publicityTo,
    dictionary.remark,
  ],
});
