import type { HostName, HostValidation, SheetRange } from '#core/host/sheet-host.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { common } from '#core/workbook/address.ts';
import { eachAlike } from './alike.ts';
import { LIST, type WpsRange, type WpsSheet, type WpsWorkbook, WITH_VALIDATION } from './api.ts';
import type { Pace } from './pace.ts';
import { eachItem, items, placeOf, rangeAt } from './places.ts';
import { refusal } from './refusals.ts';

/**
 * Rules of entry. The program tells which cells have one; a range without a rule, or with several, throws when it is asked for it ([vba]
 * Validation), so that areas are halved until they answer. On a protected sheet it tells nothing ([vba] SpecialCells): no rules then.
 */
export async function validationsOf(
  sheet: WpsSheet,
  range: SheetRange,
  pace: Pace,
): Promise<HostValidation[]> {
  const found: HostValidation[] = [];
  for (const area of areasWithRules(sheet)) {
    const inside = common(placeOf(area), range);
    if (!inside) continue;
    await eachAlike(
      inside,
      (part) => ruleAt(sheet, part),
      (part, rule) => add(found, { range: { sheet: range.sheet, ...part }, ...rule }),
      pace,
    );
  }
  return found;
}

function areasWithRules(sheet: WpsSheet): WpsRange[] {
  let cells: WpsRange;
  try {
    cells = sheet.Cells.SpecialCells(WITH_VALIDATION);
  } catch (error) {
    if (refusal(error).code === 'host.busy') throw error;
    return [];
  }
  return items(cells.Areas);
}

type Rule = Omit<HostValidation, 'range'>;

function ruleAt(sheet: WpsSheet, part: MergedRange): Rule | undefined {
  const { Validation } = rangeAt(sheet, part);
  try {
    if (Validation.Type !== LIST) return { kind: 'other' };
    const formula = Validation.Formula1;
    if (formula.startsWith('=')) return { kind: 'list', formula: formula.slice(1) };
    return { kind: 'list', words: formula.split(',').map((word) => word.trim()) };
  } catch (error) {
    if (refusal(error).code === 'host.busy') throw error;
    return undefined;
  }
}

/** What was halved though it was one rule is one again. */
function add(found: HostValidation[], rule: HostValidation): void {
  const { range } = rule;
  const same = found.find(
    (each) =>
      each.kind === rule.kind &&
      each.formula === rule.formula &&
      each.words?.join(',') === rule.words?.join(',') &&
      ((each.range.left === range.left &&
        each.range.right === range.right &&
        each.range.bottom + 1 === range.top) ||
        (each.range.top === range.top &&
          each.range.bottom === range.bottom &&
          each.range.right + 1 === range.left)),
  );
  if (!same) return void found.push(rule);
  same.range.bottom = range.bottom;
  same.range.right = range.right;
}

/** @param own begins the names in which this host keeps texts, which are nobody's business */
export function namesOf(book: WpsWorkbook, own: string, pace: Pace): Promise<HostName[]> {
  return eachItem(
    book.Names,
    (each) => {
      const name = each.Name;
      if (name.startsWith(own)) return undefined;
      return { name, refersTo: each.RefersTo.replace(/^=/, ''), hidden: !each.Visible };
    },
    pace,
  );
}
