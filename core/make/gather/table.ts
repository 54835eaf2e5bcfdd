import { normaliseLabel } from '../../matching/label.ts';
import type { Field, FormType } from '../../model/form-type.ts';
import { isSensitive } from '../../model/mask.ts';
import { type FieldPath, parsePath } from '../../model/values.ts';
import { sheetFields } from '../../roster/person-fields.ts';
import type { ColumnSpec, SheetSpec } from '../../workbook/write.ts';
import { sheetNameOf } from '../made.ts';
import type { GatheredLine } from './lines.ts';
import type { SameElsewhere } from './same.ts';
import type { GatherWords } from './words.ts';

/** A column of the table with a field of the form. */
interface FieldColumn {
  path: FieldPath;
  header: string;
  field: Pick<Field, 'type' | 'sensitive'>;
}

/**
 * The rows of all sheets under the form's columns in its order, then what no field is for under its own headers, then where each row
 * stood and what is to be looked at.
 */
export function gatheredSheet(
  form: FormType,
  lines: readonly GatheredLine[],
  same: ReadonlyMap<GatheredLine, SameElsewhere>,
  words: GatherWords,
): { sheet: SheetSpec; ownColumns: string[]; sensitive: boolean } {
  const columns = fieldColumns(form, lines);
  const own = ownHeaders(lines, columns, words);
  const { headers } = words;
  const sheet: SheetSpec = {
    name: sheetNameOf(form.title, form.id),
    columns: [
      ...columns.map(({ header, field }) => specOf(header, field)),
      ...[...own.values()].map((header) => textColumn(header)),
      textColumn(headers.file, 20),
      textColumn(headers.sheet, 14),
      { header: headers.row, type: 'number', width: 10 },
      textColumn(headers.look, 36),
    ],
    rows: lines.map((line) => {
      const extra = new Map([...line.own].map(([header, value]) => [normaliseLabel(header), value]));
      return [
        ...columns.map(({ path }) => line.cells.get(path) ?? ''),
        ...[...own.keys()].map((key) => extra.get(key) ?? ''),
        line.file,
        line.sheet,
        String(line.row),
        lookAt(line, same.get(line), words),
      ];
    }),
    autoFilter: true,
    frozenColumns: columns[0]?.path === 'name' ? 1 : 0,
    print: { orientation: 'landscape', header: form.title },
  };
  return {
    sheet,
    ownColumns: [...own.values()],
    sensitive: columns.some(({ field }) => isSensitive(field)),
  };
}

/** Fields in which anything stands, the form's own first; rows of repeating fields side by side, as far as anybody has them. */
function fieldColumns(form: FormType, lines: readonly GatheredLine[]): FieldColumn[] {
  const filled = new Set(lines.flatMap(({ cells }) => [...cells.keys()]));
  const ids = new Set(form.fields.map(({ id }) => id));
  const fields = [...form.fields, ...sheetFields(form).filter(({ id }) => !ids.has(id))];
  return fields.flatMap((field): FieldColumn[] => {
    const { id, label, columns = [] } = field;
    if (field.type !== 'rows') return filled.has(id) ? [{ path: id, header: label, field }] : [];
    const indexes = [...filled].flatMap((path) => {
      const { field: own, row } = parsePath(path);
      return own === id && row ? [row.index] : [];
    });
    const known = columns.filter((column) =>
      indexes.some((index) => filled.has(`${id}[${index}].${column.id}`)),
    );
    return Array.from({ length: Math.max(-1, ...indexes) + 1 }, (_, row) =>
      known.map((column) => ({
        path: `${id}[${row}].${column.id}`,
        header: `${column.label}${row + 1}`,
        field: column,
      })),
    ).flat();
  });
}

/**
 * Headers that no field is for, in the order in which they turn up; what is written alike is one. Where another sheet has a column of
 * that name for a field, as of two days of which nobody can say which is meant, it is told apart.
 */
function ownHeaders(
  lines: readonly GatheredLine[],
  columns: readonly FieldColumn[],
  words: GatherWords,
): Map<string, string> {
  const taken = new Set(columns.map(({ header }) => normaliseLabel(header)));
  const found = new Map<string, string>();
  for (const { own } of lines) {
    for (const header of own.keys()) {
      const key = normaliseLabel(header);
      if (!found.has(key)) found.set(key, taken.has(key) ? words.otherColumn(header) : header);
    }
  }
  return found;
}

function textColumn(header: string, width = 16): ColumnSpec {
  return { header, type: 'text', width };
}

function specOf(header: string, { type }: FieldColumn['field']): ColumnSpec {
  const isDate = type === 'date' || type === 'yearMonth';
  return {
    header,
    type: type === 'number' ? 'number' : isDate ? 'date' : 'text',
    width: type === 'longText' ? 36 : type === 'idNumber' ? 24 : 16,
  };
}

function lookAt(line: GatheredLine, same: SameElsewhere | undefined, words: GatherWords): string {
  const places = (lines: readonly GatheredLine[]): string =>
    lines.map(({ file, sheet, row }) => words.place(file, sheet, row)).join('、');
  return [
    line.lost ? words.nobody : '',
    line.goesOn ? words.goesOn : '',
    line.unread.length > 0 ? words.unread(line.unread.join('、')) : '',
    same && same.same.length > 0 ? words.samePerson(places(same.same)) : '',
    same && same.perhaps.length > 0 ? words.perhapsSame(places(same.perhaps)) : '',
  ]
    .filter((text) => text !== '')
    .join(words.joined);
}
