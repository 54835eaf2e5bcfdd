import { leavingPaper } from '../export/leaving.ts';
import type { Field, FormType } from '../model/form-type.ts';
import { shownText } from '../model/mask.ts';
import { cellOf, rowsOf, textOf, type Values } from '../model/values.ts';
import { BLANK_DATE, paperDate } from './dates.ts';
import type { PaperBlock, PaperDocument, PaperTable } from './document.ts';

/** Who pledges, in the order in which letters say it; each where the form has it and the record says it. */
const WHO = ['workUnit', 'partyBranch', 'department', 'post', 'partyPost', 'pledgerRole'] as const;
/** What is written below the pledge by others. */
const OPINIONS = ['branchOpinion', 'unitOpinion', 'superiorOpinion'] as const;

/** Whether a form is a pledge: it has what a letter says. */
export function isPledgeForm({ group, fields }: FormType): boolean {
  return group === 'pledge' || fields.some(({ id }) => id === 'pledgeText');
}

/**
 * 公开承诺书 of one record: who pledges, what is pledged in words and in rows, and the place to sign. What is sensitive is masked; no
 * number of a person is among what the letter says.
 * @param values of person and record together
 */
export function pledgeLetter(form: FormType, values: Values): PaperDocument {
  const { fields } = form;
  const isPerson = form.subjectKind === 'person';
  const who = WHO.flatMap((id) => factOf(fields, values, id));
  const name = textOf(values, isPerson ? 'name' : 'partyBranch') ?? textOf(values, 'name') ?? '';
  const pledged = (textOf(values, 'pledgeText') ?? '').split('\n').filter((line) => line.trim() !== '');
  const submitTo = textOf(values, 'submitTo');
  const intro = `承诺${isPerson ? '人' : '组织'}：${[name, ...who.filter((fact) => fact !== name)].join('，')}。`;
  return leavingPaper({
    title: form.title,
    blocks: [
      { kind: 'text', text: intro, indent: true },
      ...pledged.map((text): PaperBlock => ({ kind: 'text', text: text.trim(), indent: true })),
      ...fields.flatMap((field) => tableOf(field, values)),
      ...OPINIONS.flatMap((id) => opinionOf(fields, values, id)),
      ...(submitTo ? [{ kind: 'text' as const, text: `报送：${submitTo}`, indent: true }] : []),
      {
        kind: 'signature',
        lines: [
          { label: isPerson ? '承诺人（签名）：' : '承诺组织（盖章）：', text: '', line: true },
          { label: '', text: paperDate(textOf(values, 'signedOn') ?? BLANK_DATE) },
        ],
      },
    ],
  });
}

function factOf(fields: readonly Field[], values: Values, id: string): string[] {
  const field = fields.find((each) => each.id === id);
  const text = field && textOf(values, id);
  return field && text ? [shownText(text, field)] : [];
}

/** The rows of a repeating field with the columns that anybody filled; what is a date reads as one. */
function tableOf({ id, type, columns = [] }: Field, values: Values): PaperTable[] {
  const rows = type === 'rows' ? rowsOf(values, id) : [];
  const filled = columns.filter((column) => rows.some((row) => (cellOf(row, column.id) ?? '') !== ''));
  if (filled.length === 0) return [];
  const texts = rows.map((row) =>
    filled.map((column) => paperDate(shownText(cellOf(row, column.id) ?? '', column))),
  );
  return [
    {
      kind: 'table',
      header: ['序号', ...filled.map(({ label }) => label)],
      rows: texts.map((row, index) => [String(index + 1), ...row]),
      widths: [8, ...widthsFor(filled.map(({ type: each }) => each === 'longText'))],
    },
  ];
}

/** Long texts take what short ones leave. */
function widthsFor(isLong: readonly boolean[]): number[] {
  const SHORT = 16;
  const long = isLong.filter(Boolean).length;
  const left = 92 - SHORT * (isLong.length - long);
  return isLong.map((each) => (each ? Math.max(SHORT, left / long) : long > 0 ? SHORT : 92 / isLong.length));
}

function opinionOf(fields: readonly Field[], values: Values, id: string): PaperBlock[] {
  const field = fields.find((each) => each.id === id);
  const text = field && textOf(values, id);
  return field && text ? [{ kind: 'text', text: `${field.label}：${text}`, indent: true }] : [];
}
