import { vocabulary } from './vocabulary.ts';

/**
 * Evidence for 五带头 where a document names the leads and explains none: read as the opinion of the central
 * organisation and propaganda departments of 2010 explains them, from which documents of that campaign took the names (`five-goods.ts` has the words for 五个好).
 */
export const leadLexicon = {
  learning: [...vocabulary.politicalLearning, ...vocabulary.professionalLearning],
  results: [
    ...vocabulary.achieving,
    ...vocabulary.teaching,
    ...vocabulary.innovating,
    ...vocabulary.showing,
    ...vocabulary.awards,
    ...vocabulary.goingBeyond,
  ].filter((word) => word !== '模范带头'),
  service: [
    ...vocabulary.serving,
    ...vocabulary.helping,
    ...vocabulary.families,
    ...vocabulary.volunteering,
    ...vocabulary.mentoring,
  ],
  law: [
    ...vocabulary.law,
    ...vocabulary.cleanliness,
    ...vocabulary.refusing,
    ...vocabulary.attendance,
    ...vocabulary.punctual,
  ],
  integrity: [
    ...vocabulary.righteousness,
    ...vocabulary.ethics,
    ...vocabulary.style,
    ...vocabulary.goodNeighbour,
    ...vocabulary.thrift,
  ],
} as const;
