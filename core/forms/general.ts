import { FormType } from '../model/form-type.ts';
import { allBallots } from './ballots.ts';
import { dictionary } from './dictionary.ts';
import { extra, ratings, scores } from './evaluation-rows.ts';

/** On a page that no form is made for, whoever is at the head of an organisation is somebody else. */
const { secretary: _secretary, ...usual } = dictionary;

/** 通用表单: for a page that no form type is made for. It is never recognised by its title. */
export default FormType.parse({
  id: 'general',
  title: '通用表单',
  titleAliases: [],
  subjectKind: 'person',
  fallback: true,
  fields: [...Object.values(usual), ...allBallots, ratings, scores, extra],
  source: 'The field dictionary.',
});
