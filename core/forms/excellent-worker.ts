import { FormType } from '../model/form-type.ts';
import { dictionary } from './dictionary.ts';
import { recommendation, recommended, sheetsFor } from './recommendation.ts';

/** 优秀党务工作者推荐审批表: like that for members, and how long the work for the party has been done. */
export default FormType.parse({
  id: 'excellent-worker',
  title: '优秀党务工作者推荐审批表',
  titleAliases: sheetsFor([
    '优秀党务工作者',
    '优秀党务干部',
    '优秀党支部书记',
    '优秀党组织书记',
    '模范党务工作者',
  ]),
  subjectKind: 'person',
  group: 'honour',
  kindOf: 'excellent-member',
  source:
    'Public notices of schools and districts on 七一 honours, and the 五个强 of the mobilisation speech among the sources; headings usual on these sheets.',
  fields: [
    ...recommended,
    { ...dictionary.partyWorkSince, required: true },
    dictionary.dutyScope,
    ...recommendation,
  ],
});
