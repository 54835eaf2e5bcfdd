import { z } from '../../model/zod.ts';
import { doubtIn, isUnfilled, placeholderIn, placeholdersIn } from '../../text/placeholder.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, absent, absentRows, PathPattern, placesOf } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ path: PathPattern });
const MOST_QUOTES = 3;

/** Nothing is left for later: no XX, ____ or 待定. Unlike `required`, a gap inside a text counts. */
export default defineCheck({
  id: 'placeholders',
  title: { zh: '没有留空', en: 'Nothing left open' },
  params: Params,
  messages: {
    ...ABSENT,
    complete: { zh: '“{field}”没有留空的地方。', en: 'Nothing is left open in "{field}".' },
    'whole-placeholder': {
      zh: '“{field}”写的是“{quote}”，等于没有填，请填写实际内容。',
      en: '"{field}" says {quote}, which is no answer. Fill it in.',
      review: {
        zh: '“{field}”写的是“{quote}”，像是没有填，请人工判断。',
        en: '"{field}" says {quote}, which seems to be no answer. A person must judge.',
      },
    },
    unfilled: {
      zh: '“{field}”是没有填的空白格式（{quote}），请填写实际内容。',
      en: '"{field}" is a form that was not filled in ({quote}). Fill it in.',
      review: {
        zh: '“{field}”像是没有填的空白格式（{quote}），请人工判断。',
        en: '"{field}" seems to be a form that was not filled in ({quote}). A person must judge.',
      },
    },
    doubt: {
      zh: '“{field}”里的“{quote}”看不出是不是实际内容，请人工判断。',
      en: 'Nobody can tell whether {quote} in "{field}" is an answer. A person must judge.',
    },
    gap: {
      zh: '“{field}”里的“{quote}”像是没有填完，请人工核对。',
      en: '{quote} in "{field}" seems to be left open. A person must look.',
    },
    elsewhere: {
      zh: '“{field}”写的是“{quote}”，请人工核对那里的内容。',
      en: '"{field}" points to another paper ({quote}). A person must look there.',
    },
    none: {
      zh: '“{field}”写的是“{quote}”，请人工判断是否可以没有。',
      en: '"{field}" says {quote}. A person must judge whether that may be.',
    },
  },
  run(context, { path }) {
    const places = placesOf(context, path);
    if (places.length === 0) return [absentRows(context, path)];
    return places.map((place): CheckResult => {
      const { text } = place;
      if (text === undefined) return absent(place);
      const kind = isUnfilled(text) ? 'unfilled' : placeholderIn(text)?.kind;
      const doubt = doubtIn(text);
      const [answer, outcome] = ANSWERS[kind ?? (doubt ? 'doubt' : 'complete')];
      const found = doubt ? [doubt] : placeholdersIn(text).slice(0, MOST_QUOTES);
      return {
        outcome,
        code: answer,
        params: { field: place.label, quote: found.map(({ quote }) => quote).join('、') },
        evidence: found.flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});

const ANSWERS = {
  complete: ['complete', 'pass'],
  whole: ['whole-placeholder', 'fail'],
  elsewhere: ['elsewhere', 'review'],
  unfilled: ['unfilled', 'fail'],
  part: ['gap', 'review'],
  doubt: ['doubt', 'review'],
  none: ['none', 'review'],
} as const;
