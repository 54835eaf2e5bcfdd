import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { parseDateValue } from '../../text/calendar.ts';
import { isMasked } from '../../text/masked.ts';
import { normalise } from '../../text/normalise.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { optionFor } from '../../matching/choice.ts';
import { fieldAt, forEachFilled, isFilled, PathPattern, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { birthDateIn, checkCharacter, genderIn, isKnownRegion } from '../../text/gb11643.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: PathPattern,
  gender: z._default(FieldPath, 'gender'),
  birthDate: z._default(FieldPath, 'birthDate'),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Citizen identity numbers after GB 11643, and whether gender and birth date agree with them. */
export default defineCheck<Params, typeof words>({
  id: 'id-number',
  params: Params,
  run(context, { path, gender, birthDate }) {
    return forEachFilled(context, path, (place) => {
      const id = normalise(place.text).text.replace(/[\s-]/g, '').toUpperCase();
      const own = judge(place, id, context.today);
      if (own.outcome === 'fail' || own.code === 'masked' || own.code === 'fifteen-digits') return [own];
      return [
        own,
        ...genderAnswer(context, place, id, placeAt(context, gender)),
        ...birthDateAnswer(place, id, placeAt(context, birthDate)),
      ];
    });
  },
});

function judge(place: Place & { text: string }, id: string, today: string): Result {
  const answer = (outcome: Result['outcome'], code: Result['code']): Result => ({
    outcome,
    code,
    params: { field: place.label, ...(code === 'length' ? { count: id.length } : {}) },
    evidence: evidenceOf(place),
    path: place.path,
  });
  if (isMasked(place.text)) return answer('review', 'masked');
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(id)) return answer('fail', 'lost-digits');
  if (!/^\d+X?$/.test(id)) return answer('fail', 'characters');
  if (/^\d{15}$/.test(id)) return answer('review', 'fifteen-digits');
  if (id.length !== 18) return answer('fail', 'length');
  const birthDate = birthDateIn(id);
  if (birthDate === undefined || birthDate > today) return answer('fail', 'birth-date');
  if (checkCharacter(id) !== id.charAt(17)) {
    return answer('fail', id.endsWith('000') ? 'lost-digits' : 'check-digit');
  }
  if (!isKnownRegion(id)) return answer('review', 'region');
  return place.text === id ? answer('pass', 'valid') : answer('review', 'spelling');
}

function genderAnswer(context: CheckContext, place: Place, id: string, other: Place): Result[] {
  if (!isFilled(other)) return [];
  const actual = optionFor(fieldAt(context.formType, other.path), other.text)?.value ?? other.text.trim();
  const expected = genderIn(id);
  // Another word than the two says nothing that could disagree.
  if ((actual !== '男' && actual !== '女') || actual === expected) return [];
  return [
    {
      outcome: 'fail',
      code: 'gender-differs',
      params: { field: place.label, other: other.label, expected, actual },
      evidence: [...evidenceOf(place), ...evidenceOf(other)],
      path: other.path,
    },
  ];
}

function birthDateAnswer(place: Place, id: string, other: Place): Result[] {
  const expected = birthDateIn(id);
  const written = isFilled(other) ? parseDateValue(other.text) : 'unreadable';
  if (expected === undefined || typeof written === 'string') return [];
  const [year, month, day] = expected.split('-').map(Number);
  const agrees =
    written.year === year && written.month === month && (written.day === undefined || written.day === day);
  if (agrees) return [];
  return [
    {
      outcome: 'review',
      code: 'birth-date-differs',
      params: { field: place.label, other: other.label, expected, actual: other.text ?? '' },
      evidence: [...evidenceOf(place), ...evidenceOf(other)],
      path: other.path,
    },
  ];
}
