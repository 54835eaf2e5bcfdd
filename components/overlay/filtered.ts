import type { Filter } from './model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

/** Indices of the criteria that a filter leaves, in their order; all of them without one. */
export function filtered(criteria: readonly ChecklistCriterion[], filter: Filter | undefined): number[] {
  const words = (filter?.text ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return criteria.flatMap((criterion, index) => {
    const said = [criterion.name, criterion.set, criterion.requirement, criterion.verdict?.comment ?? ''];
    const text = said.join(' ').normalize('NFKC').toLowerCase();
    return isKind(criterion, filter?.only ?? 'all') && words.every((word) => text.includes(word))
      ? [index]
      : [];
  });
}

function isKind({ verdict, agreement }: ChecklistCriterion, only: Filter['only']): boolean {
  switch (only) {
    case 'all':
      return true;
    case 'open':
      return isOpen(verdict);
    case 'notMet':
      return verdict?.verdict === 'notMet';
    case 'differ':
      return agreement === 'differ';
  }
}

/** 待补 is not yet a verdict. */
export function isOpen(verdict: ChecklistCriterion['verdict']): boolean {
  return verdict === undefined || verdict.verdict === 'pending';
}

/** The next criterion in that direction that the filter leaves; where none is, the one at hand. */
export function neighbour(places: readonly number[], current: number, step: 1 | -1): number {
  const beyond = places.filter((index) => (step > 0 ? index > current : index < current));
  return (step > 0 ? beyond[0] : beyond.at(-1)) ?? current;
}
