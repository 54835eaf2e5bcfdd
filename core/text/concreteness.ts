import { actionsIn, measuresIn } from './action.ts';
import { type Deadline, deadlinesIn } from './deadline.ts';
import { normalise, type Quote } from './normalise.ts';
import { personsIn } from './person.ts';
import { saysNothing } from './placeholder.ts';
import { quantitiesIn } from './quantity.ts';
import { sloganShareOf } from './slogan.ts';

/**
 * What makes a promise one that can be checked. `quantity`: so many, or a result that is plainly there or not;
 * `time`: a limit or a rhythm; `who`: who answers, or for whom it is done; `measure`: something one can see done;
 * `plain`: clauses that only mean well are not most of it.
 */
export const CONCRETENESS_PARTS = ['quantity', 'time', 'who', 'measure', 'plain'] as const;
export type ConcretenessPart = (typeof CONCRETENESS_PARTS)[number];

/** 0–5: one point for each part; with the first words that earned it, where there are such words. */
export interface Concreteness {
  score: number;
  parts: Readonly<Record<ConcretenessPart, boolean>>;
  quotes: Readonly<Partial<Record<ConcretenessPart, Quote>>>;
}

const FOR_WHOM =
  /学生|学困生|后进生|贫困生|特困生|留守儿童|儿童|孩子|娃|家长|家庭|教师|老师|教职工|师生|党员|群众|干部|徒弟|班级|本班|全班|贫困户|困难户|同事|同学|团员|青年|社区|村民/;
/** A result that is there or not: 建成, 通过验收. */
const RESULT =
  /建成|建好|结题|立项|通过验收|验收合格|办结|销号|获[得评]|评为|考取|取得[^,。;!?\n]{0,8}(?:证|学历|资格|称号)|全覆盖|全部|人人|无一|零[\u4e00-\u9fff]{2}/;

/** How concrete a text is. A text that says nothing has none of the parts. */
export function concretenessOf(text: string): Concreteness {
  const quotes = saysNothing(text) ? {} : quotesOf(text);
  const isPlain = 'quantity' in quotes || 'time' in quotes || 'measure' in quotes;
  const parts = {
    quantity: quotes.quantity !== undefined,
    time: quotes.time !== undefined,
    who: quotes.who !== undefined,
    measure: quotes.measure !== undefined,
    plain: isPlain && sloganShareOf(text).share <= 0.5,
  };
  return { score: Object.values(parts).filter(Boolean).length, parts, quotes };
}

function quotesOf(text: string): Partial<Record<ConcretenessPart, Quote>> {
  const normal = normalise(text);
  const result = RESULT.exec(normal.text);
  const forWhom = FOR_WHOM.exec(normal.text);
  const found = {
    quantity:
      quantitiesIn(text)[0] ??
      (result ? normal.quote(result.index, result.index + result[0].length) : undefined),
    time: deadlinesIn(text).find(isLimit) ?? quantitiesIn(text).find(({ period }) => period !== undefined),
    who:
      personsIn(text).find(({ kind }) => kind !== 'mention') ??
      (forWhom ? normal.quote(forWhom.index, forWhom.index + forWhom[0].length) : undefined),
    measure: actionsIn(text)[0] ?? measuresIn(text)[0],
  };
  return Object.fromEntries(Object.entries(found).filter(([, quote]) => quote !== undefined));
}

function isLimit({ kind }: Deadline): boolean {
  return kind !== 'open' && kind !== 'impossible' && kind !== 'unreadable';
}
