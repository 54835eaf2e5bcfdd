import { type Field, FormType } from '../model/form-type.ts';
import democraticReview from './democratic-review.ts';
import { dictionary } from './dictionary.ts';
import { extra, ratings, scores } from './evaluation-rows.ts';
import memberPledge from './member-pledge.ts';

const known = FormType.parse({
  id: 'general',
  title: '通用表单',
  titleAliases: [],
  subjectKind: 'person',
  fallback: true,
  fields: [...Object.values(dictionary), ratings, scores, extra],
  source: 'The field dictionary, and what the other form types ask for beyond it.',
});

/** Fields of the other forms that the dictionary does not have, as optional as everything is in a form nobody prescribed. */
const others = [memberPledge, democraticReview].flatMap(({ fields }) => fields);
const beyond = new Map<string, Field>(
  others
    .filter(({ id }) => known.fields.every((field) => field.id !== id))
    .map((field) => [field.id, { ...field, required: false }]),
);

/** 通用表单: for a page that no form type is made for. It is never recognised by its title. */
export default { ...known, fields: [...known.fields, ...beyond.values()] } satisfies FormType;
