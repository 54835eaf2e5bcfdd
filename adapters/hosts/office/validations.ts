/// <reference types="office-js" />
import type { HostValidation, SheetRange } from '#core/host/sheet-host.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { partsOf } from './bisect.ts';
import { type Context, type Program, sheetOf } from './program.ts';

type Rule = Omit<HostValidation, 'range'>;

interface Ruled extends MergedRange {
  rule: Rule;
  key: string;
}

/**
 * Rules for entries. `Range.dataValidation` (ExcelApi 1.8) speaks for a whole range or says that it is mixed: columns are asked first, and
 * those that are mixed again in parts.
 * @throws JiannuoError `host.noSheet`
 */
export function readValidations(program: Program, range: SheetRange): Promise<HostValidation[]> {
  return program.run(async (context) => {
    let open = await usedColumns(context, range);
    const found: Ruled[] = [];
    while (open.length > 0) {
      const asked = open.map((area) => ({ area, validation: queue(context, range.sheet, area) }));
      await context.sync();
      open = [];
      for (const { area, validation } of asked) {
        const { type } = validation;
        // `DataValidationType`: different rules, or a rule on some cells only.
        if (type === 'Inconsistent' || type === 'MixedCriteria') {
          const parts = partsOf({ from: area.top, to: area.bottom });
          if (area.bottom > area.top)
            open.push(...parts.map(({ from, to }) => ({ ...area, top: from, bottom: to })));
          continue;
        }
        const rule = ruleOf(validation);
        if (rule) found.push({ ...area, rule, key: JSON.stringify(rule) });
      }
    }
    return joined(found).map(({ rule, key: _key, ...area }) => ({
      range: { sheet: range.sheet, ...area },
      ...rule,
    }));
  }, range.sheet);
}

/** The columns of a range in which there is any rule at all. */
async function usedColumns(context: Context, range: SheetRange): Promise<MergedRange[]> {
  const { top, left, bottom, right } = range;
  const validation = queue(context, range.sheet, { top, left, bottom, right });
  await context.sync();
  if (validation.type === 'None') return [];
  return Array.from({ length: right - left + 1 }, (_, n) => ({
    top,
    bottom,
    left: left + n,
    right: left + n,
  }));
}

function queue(context: Context, sheet: string, area: MergedRange): Excel.DataValidation {
  const { top, left, bottom, right } = area;
  const cells = sheetOf(context, sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const { dataValidation } = cells;
  dataValidation.load('type,rule');
  return dataValidation;
}

function ruleOf({ type, rule }: Excel.DataValidation): Rule | undefined {
  if (type === 'None') return undefined;
  if (type !== 'List') return { kind: 'other', formula: otherText(rule) };
  const source = typeof rule.list?.source === 'string' ? rule.list.source : '';
  if (source.startsWith('=')) return { kind: 'list', formula: source.slice(1) };
  return { kind: 'list', words: source.split(',').map((word) => word.trim()) };
}

/** Bounds or condition of a rule of another kind, as a file has them: `1; 100`. */
function otherText(rule: Excel.DataValidationRule): string {
  const basic = rule.wholeNumber ?? rule.decimal ?? rule.textLength ?? rule.date ?? rule.time;
  const bounds = rule.custom ? [rule.custom.formula] : [basic?.formula1, basic?.formula2];
  return bounds
    .map((bound) => String(bound ?? '').replace(/^=/, ''))
    .filter(Boolean)
    .join('; ');
}

/** Areas of one rule that stand below or beside each other, as one. */
function joined(areas: readonly Ruled[]): Ruled[] {
  const tall: Ruled[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const last = tall.at(-1);
    if (last?.key === area.key && last.left === area.left && last.bottom + 1 === area.top) {
      last.bottom = area.bottom;
    } else tall.push({ ...area });
  }
  const wide: Ruled[] = [];
  for (const area of tall) {
    const beside = wide.find(
      ({ key, top, bottom, right }) =>
        key === area.key && top === area.top && bottom === area.bottom && right + 1 === area.left,
    );
    if (beside) beside.right = area.right;
    else wide.push({ ...area });
  }
  return wide.sort((a, b) => a.top - b.top || a.left - b.left);
}
