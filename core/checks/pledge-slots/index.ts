import { z } from '../../model/zod.ts';
import { FieldId, rowsOf } from '../../model/values.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { isElsewhere } from '../../text/placeholder.ts';
import { evidenceOf } from '../../model/place.ts';
import { ABSENT, absentRows, fieldAt, isFilled, placeAt } from '../places.ts';
import { judges, type Need, type Pledge } from './slots.ts';

const Params = z.strictObject({
  rows: FieldId,
  needs: z.array(z.enum(['quantity', 'deadline', 'person', 'measure'])).check(z.minLength(1)),
  /** Which column holds what. */
  columns: z.prefault(
    z.strictObject({
      item: z._default(FieldId, 'item'),
      measure: z._default(FieldId, 'measure'),
      deadline: z._default(FieldId, 'deadline'),
      person: z._default(FieldId, 'person'),
    }),
    {},
  ),
});
type Params = z.infer<typeof Params>;

/** Every pledge says how much, until when, who and how, in its own column or in its text. */
export default defineCheck({
  id: 'pledge-slots',
  title: { zh: '承诺要素', en: 'Parts of a pledge' },
  params: Params,
  messages: {
    ...ABSENT,
    'blank-row': { zh: '第{row}条是空行，未作检查。', en: 'Row {row} is blank and was not checked.' },
    quantity: { zh: '第{row}条有数量。', en: 'Row {row} gives a quantity.' },
    deadline: { zh: '第{row}条有时限。', en: 'Row {row} gives a time limit.' },
    person: { zh: '第{row}条有责任人。', en: 'Row {row} names who is answerable.' },
    measure: { zh: '第{row}条有措施。', en: 'Row {row} says how.' },
    'no-quantity': {
      zh: '第{row}条没有任何数量，请写明做多少、做到什么程度。',
      en: 'Row {row} gives no quantity. Say how much.',
      review: {
        zh: '第{row}条没有任何数量，请人工判断。',
        en: 'Row {row} gives no quantity. A person must judge.',
      },
    },
    'no-deadline': {
      zh: '第{row}条没有时限，请写明何时完成。',
      en: 'Row {row} gives no time limit. Say by when.',
      review: {
        zh: '第{row}条没有时限，请人工判断。',
        en: 'Row {row} gives no time limit. A person must judge.',
      },
    },
    'no-person': {
      zh: '第{row}条没有责任人，请写明由谁负责。',
      en: 'Row {row} names nobody. Say who is answerable.',
      review: {
        zh: '第{row}条没有责任人，请人工判断。',
        en: 'Row {row} names nobody. A person must judge.',
      },
    },
    'no-measure': {
      zh: '第{row}条没有措施，请写明怎么做。',
      en: 'Row {row} does not say how. Add the measure.',
      review: {
        zh: '第{row}条没有措施，请人工判断。',
        en: 'Row {row} does not say how. A person must judge.',
      },
    },
    'unclear-quantity': {
      zh: '第{row}条没有可核对的数量，只有频次或笼统说法，请人工判断。',
      en: 'Row {row} gives no quantity that can be ticked off. A person must judge.',
    },
    'unclear-deadline': {
      zh: '第{row}条的时限看不出截止到哪一天，请人工判断。',
      en: 'No end can be read from the time limit of row {row}. A person must judge.',
    },
    'unclear-person': {
      zh: '第{row}条提到了人员、部门或负责，但看不出由谁负责，请人工判断。',
      en: 'Row {row} speaks of people or of duty but not of who is answerable. A person must judge.',
    },
    'unclear-measure': {
      zh: '第{row}条没有单独写措施，事项里可能已包含，请人工判断。',
      en: 'Row {row} has no measure of its own; its text may hold one. A person must judge.',
    },
    'hollow-measure': {
      zh: '第{row}条的措施只有表态，没有写怎么做，请补写。',
      en: 'The measure of row {row} only means well and does not say how. Add what will be done.',
      review: {
        zh: '第{row}条的措施像是只有表态，请人工判断。',
        en: 'The measure of row {row} seems only to mean well. A person must judge.',
      },
    },
    elsewhere: {
      zh: '第{row}条写明见附件等别的材料，请对照材料人工判断。',
      en: 'Row {row} points to another paper. A person must look there.',
    },
    'copied-measure': {
      zh: '第{row}条的措施与事项文字相同，请人工判断。',
      en: 'The measure of row {row} repeats its item. A person must judge.',
    },
  },
  run(context, params) {
    const rows = rowsOf(context.values, params.rows);
    if (rows.length === 0) return [absentRows(context, params.rows)];
    return rows.flatMap((_, index) => judgeRow(context, params, index));
  },
});

function judgeRow(context: CheckContext, { rows, needs, columns }: Params, index: number): CheckResult[] {
  const cell = (column: string): Pledge['item'] => placeAt(context, `${rows}[${index}].${column}`);
  const pledge: Pledge = {
    item: cell(columns.item),
    measure: cell(columns.measure),
    deadline: cell(columns.deadline),
    person: cell(columns.person),
  };
  const params = { row: index + 1 };
  if (!Object.values(pledge).some(isFilled)) {
    return [{ outcome: 'na', code: 'blank-row', params, path: pledge.item.path }];
  }
  return needs.map((need) => ({ ...answer(need, pledge), params, path: ownPath(context, pledge, need) }));
}

/** 详见附件: what is not here may be there, so nothing is surely missing. */
function answer(need: Need, pledge: Pledge): ReturnType<(typeof judges)[Need]> {
  const told = judges[need](pledge);
  const elsewhere = Object.values(pledge).filter(({ text }) => isElsewhere(text));
  if (told.outcome !== 'fail' || elsewhere.length === 0) return told;
  return { outcome: 'review', code: 'elsewhere', evidence: elsewhere.flatMap((place) => evidenceOf(place)) };
}

/** The column of the need where the form has one, else the text of the pledge. */
function ownPath({ formType }: CheckContext, pledge: Pledge, need: Need): string {
  const own = need === 'quantity' ? pledge.item : pledge[need];
  return fieldAt(formType, own.path) ? own.path : pledge.item.path;
}
