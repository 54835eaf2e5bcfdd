import type { Criterion, Pack } from '../model/pack.ts';
import type { CriterionVerdict, Review } from '../model/review.ts';

/** One line of a 退回清单: what one person has to mend or to add, and why. */
export interface ReturnLine {
  reviewId: string;
  subjectName: string;
  formTypeId: string;
  criterionId: string;
  /** Verbatim name of the set and the criterion; the id where the pack no longer has the criterion. */
  setName: string;
  criterionName: string;
  verdict: 'notMet' | 'pending';
  comment: string;
  /** Text of the form that the reviewer quoted. */
  quote?: string;
}

/**
 * The lines to hand back: 不符合 and 待补, for each review in the order given and for each criterion in the order of
 * the pack. Reviews under another pack are left out.
 */
export function returnList(pack: Pack, reviews: readonly Review[]): ReturnLine[] {
  const places = criterionPlaces(pack);
  return reviews.filter((review) => review.packId === pack.id).flatMap((review) => linesOf(review, places));
}

type Returned = CriterionVerdict & { verdict: ReturnLine['verdict'] };

interface Place {
  order: number;
  setName: string;
  criterion: Criterion;
}

function criterionPlaces(pack: Pack): Map<string, Place> {
  const places = pack.sets.flatMap((set) =>
    set.criteria.map((criterion) => ({ setName: set.name, criterion })),
  );
  return new Map(places.map((place, order) => [place.criterion.id, Object.assign(place, { order })]));
}

function linesOf(review: Review, places: ReadonlyMap<string, Place>): ReturnLine[] {
  const returned = review.verdicts.filter(isReturned);
  const orderOf = (id: string) => places.get(id)?.order ?? places.size;
  returned.sort((a, b) => orderOf(a.criterionId) - orderOf(b.criterionId));
  return returned.map((verdict) => lineOf(review, verdict, places.get(verdict.criterionId)));
}

function lineOf(review: Review, returned: Returned, place: Place | undefined): ReturnLine {
  const { criterionId, verdict, comment, quote } = returned;
  const line: ReturnLine = {
    reviewId: review.id,
    subjectName: review.target.subjectName,
    formTypeId: review.target.formTypeId,
    criterionId,
    setName: place?.setName ?? criterionId,
    criterionName: place?.criterion.name ?? criterionId,
    verdict,
    comment,
  };
  if (quote !== undefined) line.quote = quote;
  return line;
}

function isReturned(verdict: CriterionVerdict): verdict is Returned {
  return verdict.verdict === 'notMet' || verdict.verdict === 'pending';
}
