import { vocabulary } from '../vocabulary.ts';

/**
 * Evidence for the five leads. Where the notice says to which lead a thing belongs, it counts there alone: research
 * and mentoring are service, setting an example is integrity.
 */
export const leadLexicon = {
  learning: [...vocabulary.politicalLearning, ...vocabulary.professionalLearning],
  results: [
    ...vocabulary.achieving,
    ...vocabulary.teaching,
    ...vocabulary.innovating,
    ...vocabulary.showing,
  ].filter((word) => word !== '教育实践研究' && word !== '模范带头'),
  service: [
    ...vocabulary.serving,
    ...vocabulary.helping,
    ...vocabulary.families,
    ...vocabulary.volunteering,
    ...vocabulary.mentoring,
    '教育实践研究',
  ],
  law: [...vocabulary.law, ...vocabulary.cleanliness, ...vocabulary.attendance],
  integrity: [...vocabulary.righteousness, ...vocabulary.ethics, ...vocabulary.style],
} as const;
