import { readFacts } from '../../core/facts/read-facts.ts';
import type { Facts } from '../../core/model/facts.ts';
import { truthsOf } from './ask.ts';
import type { LabelledPledge } from './schema.ts';
import type { Answer, Quality } from './tally.ts';

type Question = keyof LabelledPledge['truth'];

const yes = (is: boolean | null): 'pass' | 'fail' | 'review' =>
  is === null ? 'review' : is ? 'pass' : 'fail';

const readings: Readonly<Record<Question, (facts: Facts) => 'pass' | 'fail' | 'review'>> = {
  quantity: ({ quantities }) => yes(quantities.length > 0),
  deadline: ({ deadlines }) => yes(deadlines.length > 0),
  person: ({ persons }) => yes(persons.length > 0),
  measure: ({ hasMeasure }) => yes(hasMeasure),
  vague: ({ vagueOnly }) => yes(!vagueOnly),
  placeholder: ({ placeholders }) => yes(placeholders.length === 0),
  relativeChange: ({ relativeChangeWithoutBase }) => yes(!relativeChangeWithoutBase),
  dailyDuty: ({ dailyDutyOnly }) => yes(!dailyDutyOnly),
  inStage: ({ deadlines }) => {
    const places = deadlines.map(({ inStage }) => inStage);
    return yes(places.includes(false) ? false : places.length === 0 || places.includes(null) ? null : true);
  },
  duty: ({ matchesDuty }) => yes(matchesDuty),
};

function read({ text, stage, role, inCharge }: LabelledPledge): Facts {
  return readFacts({ text, stage: { from: stage.from, to: stage.to }, role, inCharge });
}

/** What the text reader says by itself. It says yes or no where a reader could not tell, so those are left out. */
export function askReader(pledge: LabelledPledge): Answer[] {
  const facts = read(pledge);
  return truthsOf(pledge)
    .filter(([question, truth]) => truth !== 'review' || question === 'inStage')
    .map(([question, truth]) => ({
      question: `facts.${question}`,
      itemId: pledge.id,
      kind: `${pledge.style}/${pledge.kind}`,
      truth,
      said: readings[question](facts),
    }));
}

/** Denials of one pledge: a phrase counts as found when a quote of the reader overlaps it. */
export function askDenials(pledge: LabelledPledge): Pick<Quality, 'right' | 'wrong' | 'missed'> {
  const place = (quote: string): [number, number] => {
    const start = pledge.text.indexOf(quote);
    return [start, start + quote.length];
  };
  const meet = (one: string, other: string): boolean => {
    const [[from, to], [start, end]] = [place(one), place(other)];
    return from < end && start < to;
  };
  const { negated } = read(pledge);
  const right = pledge.negated.filter((phrase) => negated.some((quote) => meet(quote, phrase))).length;
  const wrong = negated.filter((quote) => !pledge.negated.some((phrase) => meet(quote, phrase))).length;
  return { right, wrong, missed: pledge.negated.length - right };
}
