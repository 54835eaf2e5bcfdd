import { z } from '../../model/zod.ts';
import { normaliseOption } from '../../matching/option.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { optionFor } from '../../matching/choice.ts';
import { splitChoices } from '../../matching/split-choices.ts';
import { absent, absentRows, fieldAt, isFilled, PathPattern, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { FormField } from '../../model/form-type.ts';
import { valueAt } from '../../model/values.ts';
import { nearest } from '../../text/nearest.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: PathPattern });
type Filled = Place & { text: string };

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** A choice is one of the form's options, by value or alias. */
export default defineCheck<Params, typeof words>({
  id: 'option',
  params: Params,
  run(context, { path }) {
    const places = placesOf(context, path);
    return places.length === 0
      ? [absentRows(context, path)]
      : places.flatMap((place) => judge(context, place));
  },
});

function judge(context: CheckContext, place: Place): Result[] {
  if (!isFilled(place)) return [absent(place)];
  const field = fieldAt(context.formType, place.path);
  const options = field?.options ?? [];
  if (options.length === 0) {
    return [{ outcome: 'na', code: 'no-options', params: { field: place.label }, path: place.path }];
  }
  return chosenIn(context, place).map((value) => judgeChoice(field, place, value));
}

function judgeChoice(field: FormField | undefined, place: Filled, value: string): Result {
  const start = place.text.indexOf(value);
  const rest = {
    path: place.path,
    evidence: evidenceOf(place, { quote: value, start, end: start + value.length }),
  };
  const params = { field: place.label, value };
  const option = optionFor(field, value);
  if (option) {
    const literal = normaliseOption(option.value) === normaliseOption(value);
    const code = literal ? 'option' : 'alias';
    return { outcome: 'pass', code, params: { ...params, option: option.value }, ...rest };
  }
  const parts = value.split(/[、,，;；/\s]+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => optionFor(field, part))) {
    return { outcome: 'review', code: 'several', params, ...rest };
  }
  const names = (field?.options ?? []).map((candidate) => candidate.value);
  const near = nearest(normaliseOption(value), names);
  return {
    outcome: 'fail',
    code: near === undefined ? 'not-an-option' : 'not-an-option-near',
    params: { ...params, nearest: near ?? '', options: names.join('、') },
    ...rest,
  };
}

/** A list holds one choice each; text in a field of several choices is split where it names them one by one. */
function chosenIn(context: CheckContext, place: Filled): string[] {
  const value = valueAt(context.values, place.path);
  if (Array.isArray(value)) return value.filter((choice) => choice.trim() !== '');
  const { type, options = [] } = fieldAt(context.formType, place.path) ?? {};
  const parts = type === 'choices' ? splitChoices(place.text, options, /[、,，;；\n]+/g) : undefined;
  return parts ?? [place.text.trim()];
}
