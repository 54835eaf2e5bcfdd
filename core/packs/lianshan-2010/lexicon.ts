import { vocabulary } from '../vocabulary.ts';

/** Evidence for the five strengths of party workers. The speech gives only their names, so the reading of them is ours. */
export const strongLexicon = {
  spirit: vocabulary.partySpirit,
  ability: [...vocabulary.partyWork, ...vocabulary.professionalLearning],
  innovation: vocabulary.innovating,
  style: [...vocabulary.style, ...vocabulary.attendance],
  discipline: [...vocabulary.cleanliness, ...vocabulary.law],
} as const;
