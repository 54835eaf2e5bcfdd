import { z } from '../../model/zod.ts';
import {
  CONCRETENESS_PARTS,
  type Concreteness,
  type ConcretenessPart,
  concretenessOf,
} from '../../text/concreteness.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: PathPattern,
  /** Fewest of the five parts that a text should have. */
  atLeast: z.int().check(z.gte(0), z.lte(5)),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** How concrete a pledge is, from 0 to 5: a quantity, a time, who, a measure, and no preponderance of good words. */
export default defineCheck<Params, typeof words>({
  id: 'concreteness',
  params: Params,
  advisory: true,
  run(context, { path, atLeast }) {
    return forEachFilled(context, path, (place): Result => {
      const concreteness = concretenessOf(place.text);
      const isEnough = concreteness.score >= atLeast;
      return {
        outcome: isEnough ? 'pass' : 'review',
        code: isEnough ? 'concrete' : 'not-concrete',
        params: {
          field: place.label,
          score: concreteness.score,
          least: atLeast,
          ...partsInWords(concreteness),
        },
        evidence: distinct(Object.values(concreteness.quotes)).flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});

const WORDS: Readonly<Record<ConcretenessPart, { zh: string; en: string }>> = {
  quantity: { zh: '数量或可核对的结果', en: 'a quantity' },
  time: { zh: '时限或频次', en: 'a time' },
  who: { zh: '责任人或对象', en: 'who' },
  measure: { zh: '看得见的做法', en: 'a measure' },
  plain: { zh: '空话不过半', en: 'more than good words' },
};

function partsInWords({ parts }: Concreteness): Record<'has' | 'hasEn' | 'lacks' | 'lacksEn', string> {
  const has = CONCRETENESS_PARTS.filter((part) => parts[part]);
  const lacks = CONCRETENESS_PARTS.filter((part) => !parts[part]);
  return {
    has: has.map((part) => WORDS[part].zh).join('、') || '—',
    hasEn: has.map((part) => WORDS[part].en).join(', ') || '—',
    lacks: lacks.map((part) => WORDS[part].zh).join('、') || '—',
    lacksEn: lacks.map((part) => WORDS[part].en).join(', ') || '—',
  };
}

/** One quote may earn two parts: 每周2次 is a quantity and a rhythm. */
function distinct<Q extends { start: number }>(quotes: readonly Q[]): Q[] {
  return quotes.filter((quote, index) => quotes.findIndex(({ start }) => start === quote.start) === index);
}
