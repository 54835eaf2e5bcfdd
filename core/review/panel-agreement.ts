import type { Verdict } from '../model/review.ts';
import type { Panel, PanelRow } from './panel.ts';
import { type Agreement, agreementOf } from './statistics/agreement.ts';

/** The steps of the scale, best first; 不适用 and 待补 are no steps of it. */
export const SCALE: readonly Verdict[] = ['met', 'mostlyMet', 'notMet'];

/** One criterion of one form that reviewers judged differently. */
export interface Disagreement {
  row: PanelRow;
  criterionId: string;
  given: { who: string; verdict: Verdict; comment: string }[];
  /** How many steps the farthest two are apart. */
  apart: number;
}

export interface PanelAgreement {
  /** Over all criteria together: each criterion of each form is a unit, and the forms are what is independent. */
  overall: Agreement;
  byCriterion: { criterionId: string; agreement: Agreement }[];
  /** Verdicts that are no step of the scale, and so count in nothing: how many of each. */
  left: { notApplicable: number; pending: number };
  /** Farthest apart first. */
  disagreements: Disagreement[];
}

/** How far the reviewers agree over these rows, criterion by criterion and all together. */
export function panelAgreement(
  { reviewers }: Pick<Panel, 'reviewers'>,
  rows: readonly PanelRow[],
): PanelAgreement {
  const units = new Map<string, { steps: (number | null)[]; form: number }[]>();
  const left = { notApplicable: 0, pending: 0 };
  const disagreements: Disagreement[] = [];
  for (const [form, row] of rows.entries()) {
    for (const [criterionId, given] of givenIn(row)) {
      const steps = new Map<string, number>();
      for (const { who, verdict } of given) {
        if (verdict === 'notApplicable' || verdict === 'pending') left[verdict] += 1;
        else steps.set(who, SCALE.indexOf(verdict));
      }
      const rated = units.get(criterionId) ?? [];
      rated.push({ steps: reviewers.map((who) => steps.get(who) ?? null), form });
      units.set(criterionId, rated);
      const apart = steps.size < 2 ? 0 : Math.max(...steps.values()) - Math.min(...steps.values());
      if (apart > 0) disagreements.push({ row, criterionId, given, apart });
    }
  }
  disagreements.sort((a, b) => b.apart - a.apart);
  return {
    overall: agreementAmong([...units.values()].flat()),
    byCriterion: [...units].map(([criterionId, rated]) => ({
      criterionId,
      agreement: agreementAmong(rated),
    })),
    left,
    disagreements,
  };
}

function agreementAmong(units: readonly { steps: (number | null)[]; form: number }[]): Agreement {
  const [rows, forms] = [units.map(({ steps }) => steps), units.map(({ form }) => form)];
  return agreementOf({ categories: SCALE.length, rows, forms });
}

function givenIn({ reviews }: PanelRow): Map<string, Disagreement['given']> {
  const given = new Map<string, Disagreement['given']>();
  for (const { who, verdicts } of reviews.values()) {
    for (const { criterionId, verdict, comment } of verdicts) {
      const beside = given.get(criterionId) ?? [];
      beside.push({ who, verdict, comment });
      given.set(criterionId, beside);
    }
  }
  return given;
}
