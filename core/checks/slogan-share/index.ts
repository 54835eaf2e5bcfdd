import { z } from '../../model/zod.ts';
import { sloganShareOf } from '../../text/slogan.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { ABSENT, forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({
  path: PathPattern,
  /** Most of the clauses that may only mean well, in percent. */
  most: z.number().check(z.gte(0), z.lte(100)),
});
const MOST_QUOTES = 3;

/** How much of a text only means well, clause by clause. */
export default defineCheck({
  id: 'slogan-share',
  title: { zh: '空话占比', en: 'Share of slogans' },
  params: Params,
  advisory: true,
  messages: {
    ...ABSENT,
    few: {
      zh: '“{field}”共{clauses}句，只有表态的{slogans}句（{percent}%），不超过{most}%。',
      en: '"{field}": {slogans} of {clauses} clauses only mean well ({percent}%), at most {most}% may.',
    },
    many: {
      zh: '“{field}”共{clauses}句，只有表态的{slogans}句（{percent}%），超过{most}%，请人工判断是否退回补充。',
      en: '"{field}": {slogans} of {clauses} clauses only mean well ({percent}%), more than {most}%. A person must judge.',
    },
  },
  run(context, { path, most }) {
    return forEachFilled(context, path, (place): CheckResult => {
      const { slogans, clauses, share } = sloganShareOf(place.text);
      const isMany = share * 100 > most;
      return {
        outcome: isMany ? 'review' : 'pass',
        code: isMany ? 'many' : 'few',
        params: {
          field: place.label,
          clauses,
          slogans: slogans.length,
          percent: Math.round(share * 100),
          most,
        },
        evidence: slogans.slice(0, MOST_QUOTES).flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});
