import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { parseDateValue } from '../../text/calendar.ts';
import { isMasked } from '../../text/masked.ts';
import { normalise } from '../../text/normalise.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { optionFor } from '../../matching/choice.ts';
import { ABSENT, fieldAt, forEachFilled, isFilled, PathPattern, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { birthDateIn, checkCharacter, genderIn, isKnownRegion } from '../../text/gb11643.ts';

const Params = z.strictObject({
  path: PathPattern,
  gender: z._default(FieldPath, 'gender'),
  birthDate: z._default(FieldPath, 'birthDate'),
});

/** Citizen identity numbers after GB 11643, and whether gender and birth date agree with them. */
export default defineCheck({
  id: 'id-number',
  title: { zh: '身份证号', en: 'ID number' },
  params: Params,
  messages: {
    ...ABSENT,
    valid: { zh: '“{field}”18位，校验码正确。', en: '"{field}" has 18 digits and a correct check digit.' },
    length: {
      zh: '“{field}”应为18位，现有{count}位。',
      en: '"{field}" must have 18 digits but has {count}.',
    },
    characters: {
      zh: '“{field}”只能是数字，末位可以是X，请核对。',
      en: '"{field}" may hold digits only, and an X at the end.',
    },
    'check-digit': {
      zh: '“{field}”的校验码不对，至少有一位写错，请对照身份证核对。',
      en: 'The check digit of "{field}" is wrong: at least one digit is mistyped.',
    },
    'lost-digits': {
      zh: '“{field}”的后几位被表格软件改成了0或科学计数法，请按文本格式重新填写。',
      en: 'A spreadsheet replaced the last digits of "{field}". Enter it again as text.',
    },
    'birth-date': {
      zh: '“{field}”里的出生日期不存在或晚于今天，请核对。',
      en: 'The birth date inside "{field}" does not exist or lies in the future.',
    },
    'gender-differs': {
      zh: '“{field}”表示性别为{expected}，“{other}”填的是{actual}，请核对。',
      en: '"{field}" means {expected}, but "{other}" says {actual}.',
    },
    'birth-date-differs': {
      zh: '“{field}”里的出生日期是{expected}，“{other}”填的是{actual}；档案日期可能不同，请人工核对。',
      en: '"{field}" holds {expected}, but "{other}" says {actual}. Personnel files may differ; a person must look.',
    },
    'fifteen-digits': {
      zh: '“{field}”是15位旧号码，请核对后改为18位。',
      en: '"{field}" is an old number of 15 digits. Confirm it and use the one of 18.',
    },
    masked: { zh: '“{field}”有遮盖，无法校验。', en: '"{field}" is masked and cannot be checked.' },
    spelling: {
      zh: '“{field}”号码正确，但含小写x、全角字符或空格，有的系统不收，请改为标准写法。',
      en: '"{field}" is correct but has a lower-case x, full-width characters or spaces, which some portals refuse.',
    },
    region: {
      zh: '“{field}”开头的地区代码不在国家标准里，请核对。',
      en: '"{field}" begins with a region code that the standard does not have.',
    },
  },
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

function judge(place: Place & { text: string }, id: string, today: string): CheckResult {
  const answer = (outcome: CheckResult['outcome'], code: string): CheckResult => ({
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

function genderAnswer(context: CheckContext, place: Place, id: string, other: Place): CheckResult[] {
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

function birthDateAnswer(place: Place, id: string, other: Place): CheckResult[] {
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
