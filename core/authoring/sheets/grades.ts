import type { Grade, LocalNumber, Pack, Parameter } from '../../model/pack.ts';
import type { ReadContext } from '../context.ts';
import { Directory } from '../naming.ts';
import { textCellOf } from '../notation.ts';
import { parameterCellOf, parameterIn } from '../parameter-cell.ts';
import type { SampleRow, SheetShape } from '../shape.ts';
import type { TableRow } from '../table.ts';
import { readChoice, readNeeded, readNumber } from '../values.ts';
import { offered, ROUNDING, wordOf } from '../words.ts';
import { Ids } from './ids.ts';

export const gradesShape: SheetShape = {
  name: '等次',
  aliases: ['等级', '评定等次', '评价等次'],
  about: '评定的等次，好的在前。分数线和比例上限照文件写，没有规定的空着；也可以写“参数：名称”。',
  columns: [
    { key: 'name', name: '等次', aliases: ['名称', '等次名称', '等级'], required: true, width: 14 },
    {
      key: 'from',
      name: '起始分',
      aliases: ['最低分', '分数下限', '不低于'],
      type: 'number',
      width: 10,
      hint: '达到这个分数就是这一等。',
    },
    {
      key: 'below',
      name: '低于',
      aliases: ['分数上限', '小于'],
      type: 'number',
      width: 10,
      hint: '低于这个分数。',
    },
    {
      key: 'cap',
      name: '比例上限%',
      aliases: ['比例上限', '最高比例', '名额比例'],
      type: 'number',
      width: 16,
      hint: '最多占百分之几，写 30 就是 30%。',
    },
    {
      key: 'rounding',
      name: '取整',
      aliases: ['取整方式', '名额取整'],
      width: 12,
      offer: { words: offered(ROUNDING) },
    },
    { key: 'id', name: '编号', aliases: ['等次编号', 'id'], width: 16, hint: '可以不填。' },
  ],
  identity: ['id'],
  samples: [
    { name: '优秀', from: '90', cap: '30', rounding: '向下取整' },
    { name: '合格', from: '60', below: '90' },
  ],
};

export function readGrades({ table }: ReadContext, parameters: readonly Parameter[]): Grade[] {
  const rows = table('grades')?.rows ?? [];
  const ids = new Ids(rows);
  const grades = rows.map((row): Grade => {
    const name = readNeeded(row, 'name') ?? '';
    const from = readNumber(row, 'from');
    const below = readNumber(row, 'below');
    if (from !== undefined && below !== undefined && below <= from) {
      row.tell('error', 'authoring.tooSmall', 'below', { params: { above: from } });
    }
    const capPercent = readCap(row, parameters);
    const rounding = readChoice(row, 'rounding', ROUNDING);
    return {
      id: ids.take(row, { name, fallback: 'grade' }),
      name,
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      ...(capPercent === undefined ? {} : { capPercent }),
      ...(rounding === undefined ? {} : { rounding }),
    };
  });
  tellOverlaps(rows, grades);
  return grades;
}

/** A score in two grades belongs to the first of them: seldom what was meant. */
function tellOverlaps(rows: readonly TableRow[], grades: readonly Grade[]): void {
  const spans = grades.map(({ from, below }, at) => {
    if (from === undefined && below === undefined) return undefined;
    const start = from ?? -Infinity;
    // Without an upper line a grade reaches to the better one above it.
    const above = grades
      .slice(0, at)
      .flatMap((better) => ((better.from ?? -Infinity) > start ? [better.from ?? 0] : []));
    return { start, end: below ?? Math.min(Infinity, ...above) };
  });
  for (const [at, span] of spans.entries()) {
    const other = spans
      .slice(0, at)
      .findIndex((each) => each && span && Math.max(each.start, span.start) < Math.min(each.end, span.end));
    if (other < 0) continue;
    rows[at]?.tell('warning', 'authoring.gradesOverlap', 'from', {
      params: { other: grades[other]?.name ?? '' },
    });
  }
}

function readCap(row: TableRow, parameters: readonly Parameter[]): LocalNumber | undefined {
  const found = parameterIn(row.raw('cap'), parametersOf(parameters));
  if (!found) {
    const cap = readNumber(row, 'cap');
    if (cap !== undefined && (cap < 0 || cap > 100)) row.tell('error', 'authoring.notPercent', 'cap');
    if (cap !== undefined && cap > 0 && cap < 1)
      row.tell('warning', 'authoring.tinyPercent', 'cap', { params: { times: cap * 100 } });
    return cap;
  }
  if ('item' in found) return { $parameter: found.item.id };
  row.tell('error', 'authoring.unknownParameter', 'cap', {
    params: { word: row.raw('cap') },
    suggestion: found.suggestion,
  });
  return undefined;
}

function parametersOf(parameters: readonly Parameter[]): Directory {
  return new Directory(parameters.map(({ id, label }) => ({ id, name: label })));
}

export function gradeRows({ grades }: Pack, parameters: readonly Parameter[]): SampleRow[] {
  return grades.map(({ id, name, from, below, capPercent, rounding }) => ({
    name: textCellOf(name),
    from: from === undefined ? '' : String(from),
    below: below === undefined ? '' : String(below),
    cap:
      capPercent === undefined || typeof capPercent === 'number'
        ? String(capPercent ?? '')
        : parameterCellOf(capPercent.$parameter, parametersOf(parameters)),
    rounding: rounding === undefined ? '' : wordOf(ROUNDING, rounding),
    id: textCellOf(id),
  }));
}
