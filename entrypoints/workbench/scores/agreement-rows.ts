import type { AgreementRow, CoefficientCell, DisagreementRow } from '#components/workbench/scores/model.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Disagreement, PanelAgreement } from '#core/review/panel-agreement.ts';
import { type Agreement, type CoefficientName, LEAST_FORMS } from '#core/review/statistics/agreement.ts';
import type { Coefficient, Undefined } from '#core/review/statistics/coefficient.ts';
import { Rational } from '#core/review/statistics/rational.ts';
import { t } from '#locales/index.ts';
import { nameOfReviewer } from './board-rows.ts';

export const COEFFICIENTS: readonly CoefficientName[] = [
  'kappaLinear',
  'kappaQuadratic',
  'fleiss',
  'ac1',
  'ac2',
];

/** All criteria together first, then each; numbers are rounded here. */
export function agreementRows(
  { overall, byCriterion }: PanelAgreement,
  criterionName: (id: string) => string,
): AgreementRow[] {
  return [
    agreementRow('', t('scores.agreement.overall'), overall),
    ...byCriterion.map(({ criterionId, agreement }) =>
      agreementRow(criterionId, criterionName(criterionId), agreement),
    ),
  ];
}

function agreementRow(key: string, title: string, agreement: Agreement): AgreementRow {
  const { rows, forms, same, raters, raw, coefficients } = agreement;
  const hundred = Rational.ratio(100);
  return {
    key,
    title,
    rows,
    forms,
    same,
    raters,
    raw: raw ? `${raw.times(hundred).toFixed(1)}%` : '',
    coefficients: coefficients
      ? COEFFICIENTS.map((name) => ({ name, ...coefficientWords(coefficients[name]) }))
      : undefined,
    few: t('scores.agreement.few', { least: LEAST_FORMS }),
  };
}

function coefficientWords(found: Coefficient | Undefined | undefined): Omit<CoefficientCell, 'name'> {
  if (found === undefined) return { text: '', between: '' };
  if (found === 'oneCategory') return { text: t('scores.agreement.one'), between: '' };
  if (found === 'noPairs') return { text: t('scores.agreement.noPairs'), between: '' };
  const text = found.value.toFixed(3);
  if (!found.interval) return { text, between: '' };
  const [low, high] = found.interval.map((end) => Rational.of(end).toFixed(3));
  return { text, between: t('scores.agreement.between', { low: low ?? '', high: high ?? '' }) };
}

export function disagreementRow(
  { row, criterionId, given, apart }: Disagreement,
  criterionName: (id: string) => string,
): DisagreementRow {
  return {
    key: `${row.key} ${criterionId}`,
    name: row.target.subjectName,
    criterion: criterionName(criterionId),
    apart: t('scores.disagreements.steps', { count: apart }),
    given: given.map(({ who, verdict, comment }) => ({
      who: nameOfReviewer(who),
      verdict,
      comment: maskNumbers(comment),
    })),
  };
}
