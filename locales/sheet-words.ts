import type { MarkWords } from '#core/review/sheet/marks.ts';
import type { ReturnWords } from '#core/review/sheet/returns.ts';
import type { VerdictTableWords } from '#core/review/sheet/verdict-table.ts';
import { t } from './index.ts';

/** Words of what goes out of a review of a sheet, in the language of the page or command. */
export function markWords(): MarkWords {
  return {
    fail: t('sheet.mark.fail'),
    review: t('sheet.mark.review'),
    decisions: { returned: t('decision.returned'), incomplete: t('decision.incomplete') },
  };
}

/** @param file what the list is about */
export function returnWords(file: string): ReturnWords {
  return {
    sheet: t('sheet.returns.sheet'),
    title: t('sheet.returns.title', { file }),
    headers: {
      number: t('sheet.returns.number'),
      name: t('sheet.column.name'),
      unit: t('sheet.column.unit'),
      field: t('sheet.returns.field'),
      value: t('sheet.returns.value'),
      problem: t('sheet.returns.problem'),
      fix: t('sheet.returns.fix'),
      verdict: t('sheet.returns.verdict'),
    },
    whole: t('sheet.whole'),
    noUnit: t('sheet.returns.noUnit'),
    noName: t('subject.unnamed'),
    fillIn: (field) => t('sheet.returns.fillIn', { field }),
    correct: (field) => t('sheet.returns.correct', { field }),
    look: (field) => t('sheet.returns.look', { field }),
    subtotal: (unit, records, problems) => t('sheet.returns.subtotal', { unit, records, problems }),
    total: (records, problems) => t('sheet.returns.total', { records, problems }),
    decisions: decisionWords(),
    machine: { fail: t('sheet.returns.machine'), unchecked: t('sheet.machine.unchecked') },
  };
}

export function verdictTableWords(): VerdictTableWords {
  return {
    sheet: t('sheet.verdicts.sheet'),
    headers: {
      number: t('sheet.returns.number'),
      sheet: t('sheet.verdicts.worksheet'),
      row: t('sheet.column.row'),
      name: t('sheet.column.name'),
      unit: t('sheet.column.unit'),
      machine: t('sheet.verdicts.machine'),
      fails: t('sheet.verdicts.fails'),
      reviews: t('sheet.verdicts.reviews'),
      verdict: t('sheet.verdict'),
      reason: t('sheet.reason')
        .replace(/[（(].*$/, '')
        .trim(),
      who: t('sheet.verdicts.who'),
      at: t('sheet.verdicts.at'),
      changed: t('sheet.verdicts.changed'),
      cells: t('sheet.verdicts.cells'),
    },
    machine: {
      fail: t('sheet.machine.fail'),
      review: t('sheet.machine.review'),
      pass: t('sheet.machine.pass'),
      unchecked: t('sheet.machine.unchecked'),
    },
    decisions: decisionWords(),
    open: t('stage.open'),
    disputed: t('stage.disputed'),
    changed: t('sheet.changed'),
  };
}

function decisionWords(): ReturnWords['decisions'] {
  return {
    passed: t('decision.passed'),
    returned: t('decision.returned'),
    incomplete: t('decision.incomplete'),
  };
}
