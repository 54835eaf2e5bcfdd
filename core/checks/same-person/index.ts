import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { isMasked } from '../../text/masked.ts';
import { comparisonKey } from '../../text/normalise.ts';
import { type Agreement, agreement, saidAt } from '../agreement.ts';
import { type BatchPlace, evidenceIn, placeIn } from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { isFilled } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  /** Facts that do not change from form to form. */
  paths: z.array(FieldPath).check(z.minLength(1)),
  idNumber: z._default(FieldPath, 'idNumber'),
  name: z._default(FieldPath, 'name'),
});
type Params = z.infer<typeof Params>;
type Result = BatchResult<CodeOf<typeof words>>;

/**
 * What several forms say of one person agrees. The same ID number is the same person; the same name without one may be
 * two, so that a person has to judge.
 */
export default defineBatchCheck<Params, typeof words>({
  id: 'same-person',
  params: Params,
  runTogether(context, params) {
    const people = peopleOf(context, params).filter(({ records }) => records.length > 1);
    const results = people.flatMap((person) => judge(context, params, person));
    return results.length > 0 ? results : [{ outcome: 'na', code: 'once' }];
  },
});

/** Records of one ID number, or of one name with at least one that has no number. */
interface Person {
  name: string;
  records: { record: BatchRecord; isNumbered: boolean }[];
  byNumber: boolean;
}

/** A record without a number is also compared with those of the same name that have one: perhaps it is that person's. */
function peopleOf(context: BatchContext, { idNumber, name }: Params): Person[] {
  const numbers = new Map<string, Person>();
  const names = new Map<string, Person>();
  const add = (people: Map<string, Person>, key: string, person: Person): void => {
    const known = people.get(key);
    if (known) known.records.push(...person.records);
    else people.set(key, person);
  };
  for (const record of context.records) {
    const [id, own] = [placeIn(context, record, idNumber), placeIn(context, record, name)];
    const isNumbered = isFilled(id) && !isMasked(id.text);
    const called = isFilled(own) ? own.text.trim() : '';
    const records = [{ record, isNumbered }];
    if (isNumbered)
      add(numbers, comparisonKey(id.text), { name: called, records: [...records], byNumber: true });
    if (called !== '') add(names, comparisonKey(called), { name: called, records, byNumber: false });
  }
  const unsure = [...names.values()].filter((person) => person.records.some(({ isNumbered }) => !isNumbered));
  return [...numbers.values(), ...unsure];
}

type Filled = BatchPlace & { text: string };

function judge(context: BatchContext, { paths }: Params, person: Person): Result[] {
  const compared: string[] = [];
  const alone: string[] = [];
  const differing = paths.flatMap((path) => {
    const places = person.records.flatMap(({ record, isNumbered }) => {
      const place = placeIn(context, record, path);
      return isFilled(place) ? [{ place, isNumbered }] : [];
    });
    const [one] = person.records;
    const label = one ? placeIn(context, one.record, path).label : path;
    (places.length > 1 ? compared : alone).push(`“${label}”`);
    return disagreements(person, places);
  });
  if (differing.length > 0) return differing;
  const told = (fields: readonly string[]) => ({ person: person.name, fields: fields.join('、') });
  return [
    ...(compared.length > 0 ? [{ outcome: 'pass', code: 'agree', params: told(compared) } as const] : []),
    ...(alone.length > 0 ? [{ outcome: 'na', code: 'not-compared', params: told(alone) } as const] : []),
  ];
}

/** Each place against what was said before it in other words: a month agrees with two days that do not agree. */
function disagreements(
  { name, byNumber }: Person,
  places: readonly { place: Filled; isNumbered: boolean }[],
): Result[] {
  const before: { place: Filled; isNumbered: boolean }[] = [];
  return places.flatMap((each): Result[] => {
    const { place, isNumbered } = each;
    // Two with numbers are compared under their number, or are two people.
    const others = byNumber ? before : before.filter((other) => !(isNumbered && other.isNumbered));
    const found = others.map((other) => ({ other, says: compare(other.place, place) }));
    const isKnown = before.some(
      (other) => other.isNumbered === isNumbered && other.place.text === place.text,
    );
    if (!isKnown) before.push(each);
    const worst =
      found.find(({ says }) => says === 'different') ?? found.find(({ says }) => says === 'unclear');
    if (!worst) return [];
    const there = worst.other.place;
    return [
      {
        outcome: byNumber && worst.says === 'different' ? 'fail' : 'review',
        code: byNumber ? 'differs' : 'perhaps-another',
        params: {
          person: name,
          field: place.label,
          here: place.text.trim(),
          other: there.record.label,
          there: there.text.trim(),
        },
        evidence: [...evidenceIn(place), ...evidenceIn(there)],
        path: place.path,
        recordId: place.record.id,
      },
    ];
  });
}

function compare(one: Filled, other: Filled): Agreement {
  const said = (place: Filled) => saidAt(place.record.formType, place.record.values, place);
  return agreement(said(one), said(other));
}
