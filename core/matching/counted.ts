import { type FieldNames, type FieldTarget, targetsOf } from './fields.ts';

/** What a form counts, by the words that stand for it; ballots are counted as sheets too. */
const COUNTED: readonly (readonly [unit: string, inHint: RegExp, inTitle: RegExp])[] = [
  ['票', /^[票张份](?!\p{L})/u, /票/],
  ['人', /^[人名](?!\p{L})/u, /人数/],
];
const SHARE = /[率%比占]/;
/** What is voted on: numbers under such a title are votes, whatever it calls them. */
const VOTED = /测评|评议|投票|表决|推荐/;

/** What stands around a name that may count something. */
export interface CountSigns {
  /** Beside the control. */
  hint?: string;
  /** Over it. */
  title: string;
  /** What it holds is known to be whole numbers. */
  whole?: boolean;
}

/** `优秀 [ ] 票`, or 优秀 under 得票情况, is 优秀票数: the unit completes the name of a field that counts in it. */
export function countedTargets(
  name: string,
  { hint = '', title, whole = false }: CountSigns,
  names: FieldNames,
): FieldTarget[] {
  const [plain, over] = [hint.normalize('NFKC'), title.normalize('NFKC')];
  return COUNTED.flatMap(([unit, inHint, inTitle]) => {
    const isTitled = (inTitle.test(over) || (whole && VOTED.test(over))) && !SHARE.test(over);
    const said = plain === '' ? isTitled : inHint.test(plain);
    const full = said ? [name + unit, `${name}${unit}数`] : [];
    const found = full
      .flatMap((each) => targetsOf(names.scalars, each))
      .filter(({ field }) => field.unit === unit);
    return [...new Map(found.map((target) => [target.field, target])).values()];
  });
}
