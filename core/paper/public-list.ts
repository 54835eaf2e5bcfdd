import type { Field, FormType } from '../model/form-type.ts';
import { isSensitive, maskIds, maskNumbers } from '../model/mask.ts';
import { textOf, type Values } from '../model/values.ts';
import type { SheetSpec } from '../workbook/write.ts';
import { paperDate } from './dates.ts';
import type { PaperDocument } from './document.ts';

/** Whom a list makes public. */
export interface PublicEntry {
  /** Whoever it is, the same for all entries of one person; absent where nothing says it. */
  subjectId?: string | undefined;
  name: string;
  unit: string;
  /** What is public about them, such as a title that was given. */
  what: string;
  form: FormType;
  values: Values;
}

export interface PublicListRequest {
  title: string;
  entries: readonly PublicEntry[];
  /** Fields that stand as further columns, by id; those that may not be public are left out whatever is asked. */
  fieldIds: readonly string[];
  from: string;
  to: string;
  /** Who makes it public; `''` leaves its place blank. */
  office: string;
  /** Where objections go, as the office wrote it. */
  contact: string;
}

export interface PublicTable {
  headers: string[];
  rows: string[][];
  /** Namesakes whom nothing that may be public tells apart, each once. */
  alike: string[];
}

/** Kinds of fields that never stand in a public list, whether a form calls them sensitive or not. */
const NEVER: ReadonlySet<Field['type']> = new Set(['idNumber', 'phone', 'rows', 'longText']);
/** Facts by which somebody could be found or harmed, and that no list of names needs. */
const PRIVATE = /phone|address|birth|account|email|idNumber|employeeNumber|^name$/i;

/** Fields that may be ticked for a public list. */
export function publicFields({ fields }: FormType): Field[] {
  return fields.filter((field) => !isSensitive(field) && !NEVER.has(field.type) && !PRIVATE.test(field.id));
}

/**
 * Name, unit, what, and the fields that were ticked: a row per person, whatever number of forms they handed in. Namesakes are told
 * apart by unit, then by branch or department.
 */
export function publicTable({
  entries,
  fieldIds,
}: Pick<PublicListRequest, 'entries' | 'fieldIds'>): PublicTable {
  const shown = fieldIds.flatMap((id) => {
    const field = entries.map(({ form }) => publicFields(form).find((each) => each.id === id)).find(Boolean);
    return field ? [field] : [];
  });
  const all = peopleOf(entries);
  const people = all.flatMap(([first]) => first ?? []);
  const names = toldApart(people);
  const seen = new Set<string>();
  const alike = people.filter((_, at) => seen.has(names[at] ?? '') || !seen.add(names[at] ?? ''));
  return {
    headers: ['序号', '姓名', '单位', '公示内容', ...shown.map(({ label }) => label)],
    rows: all.map((own, at) =>
      [
        String(at + 1),
        names[at] ?? '',
        own[0]?.unit ?? '',
        joined(own.map(({ what }) => what)),
        ...shown.map(({ id }) => joined(own.map((entry) => publicText(entry, id)))),
      ].map(maskNumbers),
    ),
    alike: [...new Set(alike.map(({ name }) => name))],
  };
}

/** What each person is in the list for; entries of which nothing says whose they are stand alone. */
function peopleOf(entries: readonly PublicEntry[]): PublicEntry[][] {
  const people = new Map<unknown, PublicEntry[]>();
  for (const entry of entries) {
    const key = entry.subjectId ?? entry;
    const own = people.get(key);
    if (own) own.push(entry);
    else people.set(key, [entry]);
  }
  return [...people.values()];
}

function publicText({ form, values }: PublicEntry, id: string): string {
  const isPublic = publicFields(form).some((field) => field.id === id);
  return isPublic ? paperDate(textOf(values, id) ?? '') : '';
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].filter((text) => text !== '').join('、');
}

/** A name that others of the list have too says the unit; where that is the same, the branch or department as well. */
function toldApart(entries: readonly PublicEntry[]): string[] {
  const byName = new Map<string, PublicEntry[]>();
  for (const entry of entries) {
    const same = byName.get(entry.name);
    if (same) same.push(entry);
    else byName.set(entry.name, [entry]);
  }
  return entries.map((entry) => {
    const same = byName.get(entry.name) ?? [];
    if (same.length === 1) return entry.name;
    const sameUnit = same.filter(({ unit }) => unit === entry.unit);
    const parts = [entry.unit, ...(sameUnit.length > 1 ? [partOf(entry)] : [])].filter((part) => part !== '');
    return parts.length === 0 ? entry.name : `${entry.name}（${[...new Set(parts)].join('，')}）`;
  });
}

function partOf({ values }: PublicEntry): string {
  return textOf(values, 'partyBranch') ?? textOf(values, 'department') ?? '';
}

/** What stands above the list. */
export function publicIntro({
  from,
  to,
  contact,
}: Pick<PublicListRequest, 'from' | 'to' | 'contact'>): string[] {
  const period = from && to ? [`公示时间：${paperDate(from)}至${paperDate(to)}。`] : [];
  return [
    ...period,
    ...(contact.trim() === '' ? [] : [`公示期间如有异议，请反映到：${maskIds(contact.trim())}。`]),
  ];
}

export function publicDocument(request: PublicListRequest): PaperDocument {
  const { headers, rows } = publicTable(request);
  const further = headers.length - 4;
  return {
    title: maskNumbers(request.title),
    blocks: [
      ...publicIntro(request).map((text) => ({ kind: 'text' as const, text, indent: true })),
      {
        kind: 'table',
        header: headers,
        rows,
        widths: [8, 22, 28, 42 - Math.min(28, further * 14), ...Array.from({ length: further }, () => 14)],
      },
      {
        kind: 'signature',
        lines: [
          { label: '', text: maskNumbers(request.office) },
          { label: '', text: paperDate(request.from) },
        ],
      },
    ],
  };
}

export function publicSheet(request: PublicListRequest, name: string): SheetSpec {
  const { headers, rows } = publicTable(request);
  const intro = publicIntro(request).join('');
  return {
    name,
    title: maskNumbers(request.title),
    ...(intro === '' ? {} : { note: { text: intro } }),
    columns: headers.map((header, at) => ({
      header,
      type: at === 0 ? 'number' : 'text',
      width: at === 0 ? 6 : at === 1 ? 22 : 28,
    })),
    rows,
    print: { orientation: 'portrait' },
  };
}
