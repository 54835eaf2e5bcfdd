import type { WpsCollection, WpsComment, WpsRange, WpsValidation } from '#adapters/hosts/wps/api.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { COLUMNS, type FakeSheet, isInside, key, ROWS } from './book.ts';
import { conditionsOf } from './conditions.ts';
import { alike, clear, formatOf, formulas, setValues, someFormulas, values } from './range-values.ts';
import { collection, strict } from './strict.ts';
import { change, type World } from './world.ts';

/** [et] Range, over one area or several; what a member says of several is that of the first. */
export function rangeOf(world: World, sheet: FakeSheet, areas: readonly MergedRange[]): WpsRange {
  const { meter } = world;
  const [first] = areas;
  if (!first) throw new Error('range without cells');
  const make = (...others: MergedRange[]): WpsRange => rangeOf(world, sheet, others);
  const isOne = first.top === first.bottom && first.left === first.right;
  const only = (member: string): number => {
    if (!isOne || areas.length > 1) throw new Error(`${member}: 只用于单个单元格`);
    return key(first.top, first.left);
  };
  const written = (): void => {
    if (world.settings.events) world.events.emit('SheetChange', world.sheetObject(sheet), make(...areas));
  };
  const members = {
    get Row() {
      return first.top + 1;
    },
    get Column() {
      return first.left + 1;
    },
    get Rows() {
      return strict('Rows', { Count: first.bottom - first.top + 1 }, meter);
    },
    get Columns() {
      return strict('Columns', { Count: first.right - first.left + 1 }, meter);
    },
    get Areas(): WpsCollection<WpsRange> {
      return collection('Areas', () => areas.map((area) => make(area)), {}, meter);
    },
    get Worksheet() {
      return world.sheetObject(sheet);
    },
    get EntireRow() {
      return make({ ...first, left: 0, right: COLUMNS - 1 });
    },
    get EntireColumn() {
      return make({ ...first, top: 0, bottom: ROWS - 1 });
    },
    get Value2(): unknown {
      return values(world, sheet, first);
    },
    set Value2(value: unknown) {
      setValues(world, sheet, first, value);
      written();
    },
    get Formula(): unknown {
      return formulas(world, sheet, first);
    },
    set Formula(value: unknown) {
      setValues(world, sheet, first, value);
      written();
    },
    // [vba] Range.HasFormula: True, False, or Null where some have one.
    get HasFormula() {
      return someFormulas(sheet, first);
    },
    get NumberFormat() {
      const code = alike(sheet.formats, first, (number) => formatOf(sheet, number), 'General');
      return code === 'General' && world.quirks.localGeneral ? 'G/通用格式' : code;
    },
    set NumberFormat(code: string | null) {
      change(world, sheet);
      if (typeof code !== 'string') throw new Error(`not in the fake: NumberFormat = ${String(code)}`);
      for (let row = first.top; row <= first.bottom; row += 1) {
        for (let column = first.left; column <= first.right; column += 1) {
          if (code === 'General') sheet.formats.delete(key(row, column));
          else sheet.formats.set(key(row, column), code);
        }
      }
    },
    get Text() {
      const cell = sheet.cells.get(only('Text'));
      return cell === undefined ? '' : String(cell.value);
    },
    get PrefixCharacter() {
      return sheet.cells.get(only('PrefixCharacter'))?.prefix ? "'" : '';
    },
    get Font() {
      return fontOf(world, sheet, first);
    },
    // [et] Range.Hidden: 指定的区域必须占据整个行或整个列.
    get Hidden() {
      if (first.right - first.left === COLUMNS - 1) {
        const rows = new Set([...sheet.hiddenRows, ...sheet.filteredRows]);
        return part(rows, first.top, first.bottom, sheet.hiddenFrom);
      }
      if (first.bottom - first.top === ROWS - 1)
        return part(sheet.hiddenColumns, first.left, first.right, COLUMNS);
      throw new Error('Hidden: 不是整行或整列');
    },
    get MergeCells() {
      const inside = sheet.merges.filter(
        (area) =>
          area.top <= first.bottom &&
          area.bottom >= first.top &&
          area.left <= first.right &&
          area.right >= first.left,
      );
      if (inside.length === 0) return false;
      const isAll = inside.some(
        (area) => isInside(area, first.top, first.left) && isInside(area, first.bottom, first.right),
      );
      return isAll || world.quirks.someMerged ? true : null;
    },
    get MergeArea() {
      only('MergeArea');
      return make(sheet.merges.find((area) => isInside(area, first.top, first.left)) ?? first);
    },
    get FormatConditions() {
      return conditionsOf(world, sheet, first);
    },
    get Validation() {
      return validationOf(world, sheet, first);
    },
    get Comment() {
      const number = key(first.top, first.left);
      return sheet.notes.has(number) ? commentAt(world, sheet, number) : null;
    },
    AddComment(text: string) {
      const number = only('AddComment');
      change(world, sheet);
      if (typeof text !== 'string') throw new Error('not in the fake: AddComment without a text');
      if (sheet.notes.has(number)) throw new Error('AddComment: 已有批注');
      sheet.notes.set(number, text);
      return commentAt(world, sheet, number);
    },
    // [vba] Range.SpecialCells: of all cells of the sheet; throws where there are none.
    SpecialCells(kind: number) {
      if (kind !== -4174) throw new Error(`not in the fake: SpecialCells(${kind})`);
      if (sheet.protected) throw new Error('SpecialCells: 工作表受保护');
      if (sheet.rules.length === 0) throw new Error('没有找到单元格');
      return make(...joined(sheet.rules.map(({ range }) => range)));
    },
    ClearContents() {
      clear(world, sheet, first);
      written();
    },
    // [et] Range: only on the sheet in front.
    Select() {
      if (world.book.active !== sheet.name) throw new Error('Select: 不是活动工作表');
      world.selected = { sheet: sheet.name, areas: [...areas] };
    },
  };
  const range = strict<WpsRange>('Range', members, meter);
  world.ranges.set(range, { sheet, areas });
  return range;
}

function part(numbers: ReadonlySet<number>, from: number, to: number, onwards: number): boolean | null {
  let count = Math.max(0, to - Math.max(from, onwards) + 1);
  for (const number of numbers) if (number >= from && number <= to && number < onwards) count += 1;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

/** Areas side by side are one, whatever their rules. */
function joined(ranges: readonly MergedRange[]): MergedRange[] {
  const areas: MergedRange[] = [];
  for (const range of ranges) {
    const before = areas.find(
      (area) => area.top === range.top && area.bottom === range.bottom && area.right + 1 === range.left,
    );
    if (before) before.right = range.right;
    else areas.push({ ...range });
  }
  return areas;
}

/** [vba] Validation: each property throws where the range has no rule, or not one alone. */
function validationOf(world: World, sheet: FakeSheet, range: MergedRange): WpsValidation {
  const rule = () => {
    const found = sheet.rules.find(
      (each) =>
        isInside(each.range, range.top, range.left) && isInside(each.range, range.bottom, range.right),
    );
    if (!found) throw new Error('1004: 应用程序定义或对象定义错误');
    return found;
  };
  return strict(
    'Validation',
    {
      get Type() {
        return rule().type;
      },
      get Formula1() {
        return rule().formula;
      },
    },
    world.meter,
  );
}

export function commentAt(world: World, sheet: FakeSheet, number: number): WpsComment {
  return strict(
    'Comment',
    {
      Text: () => sheet.notes.get(number) ?? '',
      Delete: () => {
        change(world, sheet);
        if (!sheet.notes.delete(number)) throw new Error('Comment.Delete: 已删除');
      },
      get Parent() {
        const row = Math.floor(number / COLUMNS);
        const column = number % COLUMNS;
        return rangeOf(world, sheet, [{ top: row, left: column, bottom: row, right: column }]);
      },
    },
    world.meter,
  );
}

/** [et] Range.Font; [vba] Font.Strikethrough */
function fontOf({ meter }: World, sheet: FakeSheet, range: MergedRange): WpsRange['Font'] {
  return strict(
    'Font',
    {
      get Strikethrough() {
        return alike(sheet.struck, range, (number) => sheet.struck.has(number), false);
      },
    },
    meter,
  );
}
