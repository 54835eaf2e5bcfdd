import { leadLexicon } from '../five-leads.ts';
import { vocabulary } from '../vocabulary.ts';

/** Evidence for the leads in a department of a college, where teachers also learn in firms. */
export const departmentLexicon = {
  ...leadLexicon,
  learning: [...leadLexicon.learning, ...vocabulary.vocational],
} as const;
