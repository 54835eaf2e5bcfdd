import { FormType } from '../model/form-type.ts';
import { personFields } from '../roster/person-fields.ts';

/** 人员资料: what is known of people, for whoever has filled no form for them yet. It is exported, and never filled in itself. */
export const peopleForm = FormType.parse({
  id: 'people',
  title: '人员资料',
  titleAliases: [],
  subjectKind: 'person',
  fields: personFields,
  source: 'The field dictionary.',
});
