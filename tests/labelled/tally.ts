import type { Outcome } from '../../core/model/finding.ts';
import type { Truth } from './schema.ts';

/** What was said of one question about one item, beside the truth. */
export interface Answer {
  /** What was asked: the use of a check, or a fact of the reader. */
  question: string;
  itemId: string;
  kind: string;
  truth: Truth;
  said: Outcome;
}

/** How far answers of one kind can be trusted: of those given how many are right, of those due how many are given. */
export interface Quality {
  /** Given and right, given and wrong, due and not given. */
  right: number;
  wrong: number;
  missed: number;
  /** `NaN` where none is given, or none is due. */
  precision: number;
  recall: number;
  f1: number;
}

export interface Tally {
  question: string;
  answers: number;
  fail: Quality;
  pass: Quality;
  /** Answers left to people, and those of them that a reader would not have left. */
  review: number;
  needlessReview: number;
  /** Of the bad ones, the share that a person is shown: `fail` or `review`. All that a check can do that never fails. */
  caught: number;
}

/** An outcome is wrong wherever the truth is another one: also a `fail` where nobody could tell (law 5). */
export function qualityOf(answers: readonly Answer[], outcome: 'pass' | 'fail'): Quality {
  const given = answers.filter(({ said }) => said === outcome);
  const right = given.filter(({ truth }) => truth === outcome).length;
  const due = answers.filter(({ truth }) => truth === outcome).length;
  const [wrong, missed] = [given.length - right, due - right];
  return {
    right,
    wrong,
    missed,
    precision: right / given.length,
    recall: right / due,
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}

export function tallyOf(question: string, answers: readonly Answer[]): Tally {
  const left = answers.filter(({ said }) => said === 'review');
  const bad = answers.filter(({ truth }) => truth === 'fail');
  return {
    question,
    answers: answers.length,
    fail: qualityOf(answers, 'fail'),
    pass: qualityOf(answers, 'pass'),
    review: left.length,
    needlessReview: left.filter(({ truth }) => truth !== 'review').length,
    caught: bad.filter(({ said }) => said === 'fail' || said === 'review').length / bad.length,
  };
}

/** One tally per question, in the order in which they were first asked. */
export function talliesOf(answers: readonly Answer[]): Tally[] {
  const questions = [...new Set(answers.map(({ question }) => question))];
  return questions.map((question) =>
    tallyOf(
      question,
      answers.filter((answer) => answer.question === question),
    ),
  );
}
