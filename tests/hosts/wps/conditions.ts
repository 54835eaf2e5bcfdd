import type { WpsCondition, WpsConditions } from '#adapters/hosts/wps/api.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import type { FakeCondition, FakeSheet } from './book.ts';
import { collection, strict } from './strict.ts';
import { change, type World } from './world.ts';

/** [et] FormatConditions: those that lie over a range, in the order of their priority. */
export function conditionsOf(world: World, sheet: FakeSheet, range: MergedRange): WpsConditions {
  const over = () =>
    sheet.conditions.filter(({ areas }) =>
      areas.some(
        (area) =>
          area.top <= range.bottom &&
          area.bottom >= range.top &&
          area.left <= range.right &&
          area.right >= range.left,
      ),
    );
  return collection(
    'FormatConditions',
    () => over().map((each) => conditionOf(world, sheet, each)),
    {
      Add(type: number, operator: number, formula: string): WpsCondition {
        change(world, sheet);
        if (type !== 2 || typeof operator !== 'number' || !formula.startsWith('=')) {
          throw new Error(`not in the fake: FormatConditions.Add(${type}, ${String(operator)}, ${formula})`);
        }
        // A new one goes behind those that are there ([vba] FormatCondition.Priority), and stops what comes after it ([et] StopIfTrue).
        const made = { type, formula, areas: [{ ...range }], colour: undefined, stop: true };
        sheet.conditions.push(made);
        return conditionOf(world, sheet, made);
      },
    },
    world.meter,
  );
}

function conditionOf(world: World, sheet: FakeSheet, condition: FakeCondition): WpsCondition {
  const own = (): FakeCondition => {
    if (!sheet.conditions.includes(condition)) throw new Error('FormatCondition: 已删除');
    return condition;
  };
  const interior = {
    get Color() {
      return own().colour ?? 0xffffff;
    },
    set Color(colour: number) {
      change(world, sheet);
      if (!Number.isInteger(colour) || colour < 0 || colour > 0xffffff) throw new Error(`Color: ${colour}`);
      own().colour = colour;
    },
  };
  return strict<WpsCondition>(
    'FormatCondition',
    {
      get Type() {
        return own().type;
      },
      // [et] FormatCondition: Formula1 belongs to values and expressions; other kinds have none.
      get Formula1() {
        if (own().type > 2) throw new Error('FormatCondition.Formula1: 应用程序定义或对象定义错误');
        return own().formula;
      },
      get AppliesTo() {
        return world.rangeObject(sheet, own().areas);
      },
      get Interior() {
        return strict('Interior', interior, world.meter);
      },
      get StopIfTrue() {
        return own().stop;
      },
      set StopIfTrue(stop: boolean) {
        change(world, sheet);
        own().stop = stop;
      },
      SetFirstPriority: () => {
        change(world, sheet);
        const each = own();
        sheet.conditions = [each, ...sheet.conditions.filter((other) => other !== each)];
      },
      Delete: () => {
        change(world, sheet);
        const each = own();
        sheet.conditions = sheet.conditions.filter((other) => other !== each);
      },
    },
    world.meter,
  );
}

/** The colour that conditions give a cell, as far as the fake understands their formulas: `=LEN("…")>0` is true. */
export function colourOver(sheet: FakeSheet, row: number, column: number): number | undefined {
  for (const { formula, areas, colour, stop } of sheet.conditions) {
    const isOver = areas.some(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    if (!isOver || !/^=LEN\(".+"\)>0$/.test(formula)) continue;
    if (colour !== undefined) return colour;
    if (stop) return undefined;
  }
  return undefined;
}
