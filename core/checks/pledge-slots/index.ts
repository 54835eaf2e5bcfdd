import { z } from '../../model/zod.ts';
import { FieldId, rowsOf } from '../../model/values.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { isElsewhere } from '../../text/placeholder.ts';
import { evidenceOf } from '../../model/place.ts';
import { absent, absentRows, fieldAt, isFilled, placeAt } from '../places.ts';
import { judges, type Need, type Pledge } from './slots.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  rows: FieldId,
  needs: z.array(z.enum(['item', 'quantity', 'deadline', 'person', 'measure'])).check(z.minLength(1)),
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
  /** Fields that hold what is pledged as a whole: where one is filled in, no row lacks its item. */
  whole: z._default(z.array(FieldId), []),
});
type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Every pledge says what, how much, until when, who and how, in its own column or in its text. */
export default defineCheck<Params, typeof words>({
  id: 'pledge-slots',
  params: Params,
  run(context, params) {
    const rows = rowsOf(context.values, params.rows);
    if (rows.length === 0) return [absentRows(context, params.rows)];
    // Of a form with no item at all another check tells that nothing is pledged.
    const items = rows.map((_, index) => placeAt(context, `${params.rows}[${index}].${params.columns.item}`));
    const isSaid = !items.some(isFilled) || params.whole.some((path) => isFilled(placeAt(context, path)));
    return rows.flatMap((_, index) => judgeRow(context, params, index, isSaid));
  },
});

function judgeRow(
  context: CheckContext,
  { rows, needs, columns }: Params,
  index: number,
  isSaidElsewhere: boolean,
): Result[] {
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
  return needs.map((need) => {
    if (need === 'item' && isSaidElsewhere && !isFilled(pledge.item)) return absent(pledge.item);
    const told = readFrom(context, pledge, answer(need, pledge));
    return { ...told, params: { ...params, ...told.params }, path: ownPath(context, pledge, need) };
  });
}

type Told = Pick<Result, 'outcome' | 'code' | 'evidence' | 'params'>;

/** A time limit whose own column is blank counts where the text has one, and it is said where it was read. */
function readFrom({ formType }: CheckContext, { item, measure, deadline }: Pledge, told: Told): Told {
  const [found] = told.evidence ?? [];
  if (told.code === 'impossible-deadline') {
    const place = [deadline, measure, item].find(({ path }) => path === found?.path) ?? deadline;
    return { ...told, params: { field: place.label, quote: found?.quote ?? '' } };
  }
  if (told.code !== 'deadline' || isFilled(deadline) || !found || !fieldAt(formType, deadline.path))
    return told;
  const place = found.path === measure.path ? measure : item;
  const params = { own: deadline.label, field: place.label, quote: found.quote };
  return { ...told, code: 'deadline-in-text', params };
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
