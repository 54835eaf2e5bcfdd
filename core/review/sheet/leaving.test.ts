import { assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { returnWords, verdictTableWords } from '#locales/sheet-words.ts';
import type { Finding } from '../../model/finding.ts';
import type { FormType } from '../../model/form-type.ts';
import type { CriterionVerdict } from '../../model/review.ts';
import { maskNumbers } from '../../model/mask.ts';
import { EMPTY_HEAD } from '../../model/journal.ts';
import { pledgeLetter } from '../../paper/pledge-letter.ts';
import { publicDocument, publicSheet } from '../../paper/public-list.ts';
import { reviewSheet } from '../../paper/review-sheet.ts';
import { formSheets } from '../export/forms-sheet.ts';
import { returnsSheet as formReturns } from '../export/returns-sheet.ts';
import { criteriaOf, type ReviewedForm } from '../export/reviewed-form.ts';
import { summarySheet } from '../export/summary-sheet.ts';
import { sheetWords } from '../export/words.fixture.ts';
import type { GivenDecision } from '../fold.ts';
import { type JudgedRow, judgeSheet } from './judge.ts';
import { marksOf, type RowVerdict } from './marks.ts';
import { phrasesFor, reasonOf } from './reason.ts';
import { returnsSheet } from './returns.ts';
import type { SheetRow } from './rows.ts';
import { verdictTable } from './verdict-table.ts';

/** The standard's two samples, one of them with a digit wrong, the old kind, and mobile numbers of a prefix that nobody has. */
const NUMBERS = [
  '11010519491231002X',
  '440524188001010014',
  '110105194913310021',
  '110105 19491231 002X',
  '１１０１０５１９４９１２３１００２Ｘ',
  '110105491231002',
  '19900001234',
  '199 0000 1234',
  '199-0000-1234',
];
const number = constantFrom(...NUMBERS);
const around = constantFrom('', '电话', '证号：', 'ID', '见附件，', '3月');
const leak = tuple(around, number, constantFrom('', '，请改', '号', ' ')).map((parts) => parts.join(''));

/** Eleven digits in a row, however they are grouped or drawn. */
const FULL = /\d(?:[ -]?\d){10}/;

function expectMasked(out: unknown): void {
  const texts = JSON.stringify(out).normalize('NFKC');
  expect(FULL.exec(texts)?.[0]).toBeUndefined();
}

const pack = packs.find(({ id }) => id === 'three-compare-2016')!;
const paths = (form: FormType): string[] =>
  form.fields.flatMap(({ id, columns }) =>
    columns ? columns.map((column) => `${id}[0].${column.id}`) : [id],
  );
const columns = forms.flatMap((form) => paths(form).map((path) => ({ form, path })));

function valuesWith(path: string, text: string) {
  const [field = '', column] = path.split('[0].');
  return { name: '示例甲', [field]: column === undefined ? text : [{ [column]: text }] };
}

function judgedRow(form: FormType, path: string, text: string): JudgedRow[] {
  const row: SheetRow = {
    id: '表!3',
    sheet: '表',
    table: 1,
    rows: [3],
    name: text,
    unit: text,
    form,
    values: valuesWith(path, text),
    unread: new Map([['workUnit', text]]),
    problems: [{ row: 3, column: 'B', header: text, severity: 'refused', code: 'roster.value', params: {} }],
    lost: false,
    clues: [],
    digest: '0'.repeat(64),
    places: new Map([[path, 'D3']]),
    cell: 'B3',
  };
  const finding: Finding = {
    checkId: 'x',
    useId: 'x',
    outcome: 'fail',
    code: 'c',
    params: { what: text },
    evidence: [{ path, quote: text, start: 0, end: text.length }],
    path,
    criterionIds: [],
    packId: pack.id,
    packVersion: '1',
    engineVersion: '1',
  };
  return judgeSheet({
    lackingText: (_, field) => field,
    rows: [row],
    report: {
      packId: pack.id,
      records: [{ recordId: row.id, formTypeId: form.id, findings: [finding] }],
      together: [finding],
    },
    pack,
    words: [
      { id: 'x', title: { zh: 'x', en: 'x' }, messages: { c: { zh: '“{what}”不对。', en: '{what}' } } },
    ] as never,
    locale: 'zh-CN',
    problemText: () => `读不出“${text}”`,
  }).rows;
}

test('every column of every form, with a number in it: nothing of a workbook leaves with it', () => {
  for (const { form, path } of columns) {
    assert(
      property(leak, leak, (text, comment) => {
        const rows = judgedRow(form, path, text);
        const verdict: RowVerdict = {
          decision: 'returned',
          criterionIds: [],
          comment,
          who: comment,
          at: '2026-11-21 08:00',
        };
        const label = form.fields.find(({ id }) => id === path)?.label ?? '';
        const bank = {
          ...pack,
          comments: [{ id: 'x', verdict: 'returned' as const, criterionIds: [], text: `请改{${label}}` }],
        };
        for (const verdictOf of [() => undefined, () => verdict]) {
          expectMasked(
            returnsSheet({
              withOpen: true,
              rows,
              verdictOf,
              adviceOf: (row) => phrasesFor(bank, row, 'returned')[0] ?? '',
              words: returnWords(comment),
            }),
          );
          expectMasked(
            verdictTable(rows, () => ({ verdict: verdictOf(), changed: false }), verdictTableWords()),
          );
          expectMasked(
            marksOf(rows, verdictOf, {
              fail: '',
              review: '',
              decisions: { returned: '退回', incomplete: '待补' },
            }),
          );
        }
        expectMasked([rows.map(({ findings }) => findings), rows.map(reasonOf)]);
      }),
      { numRuns: 12 },
    );
  }
});

const [set] = pack.sets;
const criteria = criteriaOf(pack, set ? [set] : []);

function reviewed(text: string): ReviewedForm {
  const [criterion] = criteria;
  const verdict: CriterionVerdict = {
    criterionId: criterion!.id,
    verdict: 'notMet',
    machine: 'fail',
    comment: text,
  };
  const decision: GivenDecision = {
    hash: EMPTY_HEAD.hash,
    claimedAt: '2026-11-21T08:00:00.000Z',
    who: text,
    decision: 'returned',
    comment: text,
    criterionIds: [criterion!.id],
    stage: 'returned',
    before: 'open',
  };
  return {
    name: text,
    unit: text,
    form: text,
    pack: text,
    idNumber: '110***********002X',
    stage: 'returned',
    verdicts: [verdict],
    machine: new Map([[criterion!.id, 'fail']]),
    decisions: [decision],
    reviewer: text,
    updated: '2026-11-21',
  };
}

test('nor do tables and papers of reviewed forms, whatever text of them has it', () => {
  assert(
    property(leak, (text) => {
      const own = [reviewed(text)];
      expectMasked(formSheets(own, criteria, sheetWords));
      expectMasked(formReturns(own, criteria, sheetWords));
      expectMasked(summarySheet(own, sheetWords));
      expectMasked(reviewSheet(own[0]!, criteria, { ...sheetWords, decisions: {} }));
    }),
  );
  for (const { form, path } of columns) {
    for (const text of NUMBERS) {
      const values = valuesWith(path, text);
      if (form.fields.some(({ id }) => id === 'pledgeText' || id === 'pledges')) {
        expectMasked(pledgeLetter(form, values));
      }
      const request = {
        title: text,
        what: text,
        from: '2026-11-21',
        to: '2026-11-25',
        office: text,
        contact: '',
        fieldIds: [path],
        entries: [{ name: text, unit: text, what: text, form, values }],
      };
      expectMasked([publicDocument(request), publicSheet(request, '公示')]);
    }
  }
});

test('only the column of ID numbers holds what was asked for in full', () => {
  const full = { ...reviewed('示例甲'), idNumber: '11010519491231002X' };
  expect(formSheets([full], criteria, sheetWords)[0]?.rows[0]?.[2]).toBe('11010519491231002X');
  expect(formReturns([full], criteria, sheetWords).rows[0]?.[2]).toBe('11010519491231002X');
});

test('days, times, points and names of documents stay as they are', () => {
  const plain = ['2016-05-03 2016-06-01 10', '2026-11-21 08:00', '苏教〔2026〕12号', '100.5', '示例1101校'];
  expect(plain.map(maskNumbers)).toEqual(plain);
});
