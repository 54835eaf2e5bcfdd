import type { DeadlineFact, Facts, QuantityFact } from '#core/model/facts.ts';
import type { Pack } from '#core/model/pack.ts';
import { t } from '#locales/index.ts';
import { shown } from './masked.ts';

type Label = `jn.facts.${
  | 'quantities'
  | 'deadlines'
  | 'persons'
  | 'negated'
  | 'placeholders'
  | 'marks'
  | 'duty'
  | 'criteria'}`;

/** Writes the facts of one text in lines for people; what was not found has no line. */
export function factsText(packs: readonly Pack[]): (id: string, facts: Facts) => string {
  const names = new Map(
    packs.flatMap(({ sets }) => sets.flatMap(({ criteria }) => criteria.map((each) => [each.id, each.name]))),
  );
  return (id, facts) => linesOf(id, facts, names);
}

function linesOf(id: string, facts: Facts, names: ReadonlyMap<string, string>): string {
  const criteria = Object.entries(facts.criteria).flatMap(([criterion, quote]) =>
    quote === null
      ? []
      : [t('jn.facts.criterion', { name: names.get(criterion) ?? criterion, quote: shown(quote) })],
  );
  const flags = (['hasMeasure', 'vagueOnly', 'relativeChangeWithoutBase', 'dailyDutyOnly'] as const).filter(
    (flag) => facts[flag],
  );
  const lists: readonly (readonly [Label, readonly string[]])[] = [
    ['jn.facts.quantities', facts.quantities.map(quantityText)],
    ['jn.facts.deadlines', facts.deadlines.map(deadlineText)],
    ['jn.facts.persons', facts.persons.map(shown)],
    ['jn.facts.negated', facts.negated.map(shown)],
    ['jn.facts.placeholders', facts.placeholders.map(shown)],
    ['jn.facts.marks', flags.map((flag) => t(`jn.facts.${flag}`))],
    [
      'jn.facts.duty',
      facts.matchesDuty === null ? [] : [t(facts.matchesDuty ? 'jn.facts.own' : 'jn.facts.notOwn')],
    ],
    ['jn.facts.criteria', criteria],
  ];
  return [
    t('jn.facts.head', { id: shown(id), score: facts.concreteness }),
    ...lists
      .filter(([, found]) => found.length > 0)
      .map(([label, found]) => `  ${t(label)}${found.join(t('jn.facts.and'))}`),
  ].join('\n');
}

function quantityText({ quote, value, upper, unit, comparator, period }: QuantityFact): string {
  const amount =
    `${t(`jn.facts.${comparator}`)} ${value}${upper === undefined ? '' : `–${upper}`} ${unit}`.trim();
  const rhythm = period === null ? '' : t('jn.facts.rhythm', { period: t(`jn.facts.per.${period}`) });
  return t('jn.facts.of', { quote: shown(quote), meaning: amount + rhythm });
}

function deadlineText({ quote, from, to, inStage, impossible }: DeadlineFact): string {
  if (impossible) return t('jn.facts.of', { quote: shown(quote), meaning: t('jn.facts.impossible') });
  const days = to === null ? t('jn.facts.undated') : t('jn.facts.days', { from: from ?? '', to });
  const place = inStage === null ? '' : t(inStage ? 'jn.facts.inStage' : 'jn.facts.notInStage');
  return t('jn.facts.of', { quote: shown(quote), meaning: days + place });
}
