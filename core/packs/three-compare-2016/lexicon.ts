import { vocabulary } from '../vocabulary.ts';

/** Evidence for the four comparisons. The plan gives only their names, so the reading of them is ours. */
export const lexicon = {
  service: [...vocabulary.serving, ...vocabulary.helping, ...vocabulary.families, ...vocabulary.volunteering],
  ethos: [...vocabulary.style, ...vocabulary.ethics, ...vocabulary.attendance, ...vocabulary.cleanliness],
  highlight: [...vocabulary.innovating, ...vocabulary.showing],
  contribution: [...vocabulary.achieving, ...vocabulary.teaching, ...vocabulary.mentoring],
} as const;
