import { FormType } from '../model/form-type.ts';
import { recommendation, recommended, sheetsFor } from './recommendation.ts';

/** 优秀共产党员推荐审批表: one member recommended for the honour, with the opinions up to the committee that decides. */
export default FormType.parse({
  id: 'excellent-member',
  title: '优秀共产党员推荐审批表',
  titleAliases: sheetsFor(['优秀共产党员', '优秀党员', '模范共产党员', '优秀学生党员']),
  subjectKind: 'person',
  group: 'honour',
  source:
    'Public notices of schools and districts on 七一 honours (sheet with deeds and opinions of each level, some 300 to 1,500 characters of deeds by local rule), and the 五带头 of the sources; headings usual on these sheets.',
  fields: [...recommended, ...recommendation],
});
