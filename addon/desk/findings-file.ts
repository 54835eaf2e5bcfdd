import { checkWords } from '#catalog/check-words.ts';
import { titleOfUse } from '#core/engine/words.ts';
import { JiannuoError } from '#core/errors.ts';
import { type FindingRow, findingSheets, type FindingWords } from '#core/export/findings-sheet.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { SheetSpec } from '#core/workbook/write.ts';
import { currentLocale, t } from '#locales/index.ts';
import type { CheckDesk } from './check-desk.ts';
import { findingsAbout } from './findings-about.ts';

/** Of rows that passed nothing is kept. */
const OPEN = ['fail', 'error', 'review'] as const;

/**
 * 检查结果 as the sheets of a workbook (`file-jobs.ts` writes it): what was found last, numbers of persons masked.
 * @param isStale whether cells or sheets were changed since
 * @throws JiannuoError `addon.notChecked`
 */
export function findingsFile({ judged }: CheckDesk, isStale: boolean): { name: string; sheets: SheetSpec[] } {
  if (!judged) throw new JiannuoError('addon.notChecked');
  const { sheet, pack } = judged;
  const criteria = new Map(pack.sets.flatMap((set) => set.criteria).map(({ id, name }) => [id, name]));
  const uses = new Map(pack.checks.map((use) => [use.id, titleOfUse(use, checkWords, currentLocale())]));
  const rows = sheet.rows.flatMap(({ row, findings }) =>
    findings.map((finding): FindingRow => ({
      record: [maskNumbers(row.name), `${finding.sheet}!${finding.cell}`].filter(Boolean).join(' '),
      field: finding.field,
      outcome: finding.outcome,
      text: finding.text,
      quotes: finding.value === '' ? [] : [finding.value],
      criteria: finding.criterionIds.map((id) => criteria.get(id) ?? id),
      check: uses.get(finding.useId) ?? t('desk.reading'),
    })),
  );
  const together = sheet.together.map(({ outcome, text }): FindingRow => ({
    record: '',
    field: '',
    outcome,
    text,
    quotes: [],
    criteria: [],
    check: t('desk.together'),
  }));
  const found = findingSheets([...together, ...rows], words(), OPEN);
  const name = t('desk.findingsFile', { name: maskNumbers(judged.book.replace(/\.\w+$/, '')) });
  return { name, sheets: [findingsAbout(judged, isStale), ...found] };
}

function words(): FindingWords {
  return {
    sheets: { findings: t('desk.findings'), counts: t('desk.counts') },
    headers: {
      record: t('desk.record'),
      field: t('desk.ofField'),
      outcome: t('desk.outcome'),
      text: t('desk.text'),
      quotes: t('desk.quotes'),
      criteria: t('desk.criteria'),
      check: t('desk.check'),
    },
    outcomes: {
      fail: t('outcome.fail'),
      error: t('outcome.error'),
      review: t('outcome.review'),
      pass: t('outcome.pass'),
      na: t('outcome.na'),
    },
  };
}
