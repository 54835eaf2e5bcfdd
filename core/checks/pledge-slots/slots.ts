import { limitsIn } from '../../text/limit.ts';
import { measureSaidIn } from '../../text/measure.ts';
import { comparisonKey, normalise, type Quote } from '../../text/normalise.ts';
import { personsIn } from '../../text/person.ts';
import { placeholdersIn } from '../../text/placeholder.ts';
import { hasLooseNumeral, quantitiesIn, unnumberedIn } from '../../text/quantity.ts';
import { holding } from '../../text/slogan.ts';
import { isVagueOnly } from '../../text/vague.ts';
import type { CheckResult } from '../check.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { isFilled } from '../places.ts';

export type Need = 'quantity' | 'deadline' | 'person' | 'measure';
/** The cells of one pledge. */
export type Pledge = Record<'item' | 'measure' | 'deadline' | 'person', Place>;
type Filled = Place & { text: string };
type Answer = Pick<CheckResult, 'outcome' | 'code' | 'evidence'>;

const MOST_QUOTES = 3;
/** Words of time that we cannot read as a deadline, but a person may: 运动会前, 春季, 14号. */
const TIME_HINT =
  /[\d一二三四五六七八九十](?:年(?!级)|月|日|号|旬)|月[底末初]|年[底末初]|学期|学年|[^目以提当空眼面跟生从此先之往超]前(?![后进列茅言提途景面辈线台往置三])|[考节假会收]后|元旦|春节|清明|五一|端午|六一|七一|中秋|国庆|教师节|重阳|寒假|暑[假期]|[今明][春夏秋冬]|之前|以前|期间|截[止至]|时限|期限|毕业|开学|放假|假期|校历|第\d{1,2}周|[本下]周|周末|双休日|[春夏秋冬][季天]|\d[.:/-]\d/;
/** Words that put something off to a day that nobody can name: 尽快, 待安排, 忙完这阵, 等资金宽裕以后. */
const PUT_OFF =
  /尽快|尽早|尽速|及早|早日|早些|适时|适当时?[候机]|近期|近日|择[日期机]|改[天日]|过[一几]?(?:段|阵|些)|过(?:两|几)[天周个]|回头|随后|稍后|届时|到时|将来|今后|以后|日后|往后|不久|下一?步|再[说定议看]|待[^,。;\n]{0,8}(?:定|安排|通知|确定|研究|时|后)|视[^,。;\n]{0,6}情况|看情况|(?:有|得|抽|腾出?)(?:空|闲|时间|工夫)|忙[完过]|等[^,。;\n]{0,14}(?:后|了|再|时候?|完)|条件(?:允许|成熟|具备)|有条件|时机|分期|(?:找|挤)个?时间|[空闲]下来|有机会|合适|方便[的时]|规定时间|[按如限]期|短期|一定时[间期]|时间[未不另待]|看时间|抓紧|年前|节前|开春|入[冬夏秋春]|[秋春]收|农[忙闲]|哪天|几时|晚[些点]|慢慢|迟早|早晚(?!自习)|最近|眼下|逐步|陆续|暂[定缓]/;
const PERSON_HINT =
  /负责|牵头|责任|主管|分管|带领|包保|承包|专人|专班|各自|第[\d一二三四五六七八九十]+(?:党?支部|党?小组|组)/;
/** Kinds that set an end; 每月 and 长期 set none, broken dates are another check's matter. */
const DATED: ReadonlySet<string> = new Set(['point', 'season', 'within', 'current', 'stage']);
const RHYTHM =
  /每(?:个|一|两|半|隔)?(?:工作日|学期|学年|星期|礼拜|季度|天|日|周|月|季|年)[一二三四五六日末底初]?(?:\d{1,2}[日号]前?|第[一二三四五]+周)?|[周月天年][周月天年]/g;

/** One answer per need: found (with quotes), surely missing, or for a person to judge. */
export const judges: Readonly<Record<Need, (pledge: Pledge) => Answer>> = {
  quantity({ item, measure }) {
    const places = [item, measure].filter(isFilled);
    const found = quotesIn(places, (text) => promisedIn(text));
    if (found.length > 0) return { outcome: 'pass', code: 'quantity', evidence: found };
    const vague = quotesIn(places, unnumberedIn);
    const loose = places.some(({ text }) => hasLooseNumeral(text));
    return vague.length > 0 || loose
      ? { outcome: 'review', code: 'unclear-quantity', evidence: vague.length > 0 ? vague : whole(places) }
      : { outcome: 'fail', code: 'no-quantity', evidence: whole(places) };
  },
  deadline({ item, measure, deadline }) {
    const own = isFilled(deadline);
    const places = (own ? [deadline] : [item, measure]).filter(isFilled);
    const found = quotesIn(places, (text) => limitsIn(text).filter(({ kind }) => DATED.has(kind)));
    if (found.length > 0) return { outcome: 'pass', code: 'deadline', evidence: found };
    const hinted = places.some((place) => place === deadline || speaksOfTime(place.text));
    return hinted
      ? { outcome: 'review', code: 'unclear-deadline', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-deadline', evidence: whole(places) };
  },
  person({ item, measure, person }) {
    if (isFilled(person)) return { outcome: 'pass', code: 'person', evidence: evidenceOf(person) };
    const places = [item, measure].filter(isFilled);
    const found = quotesIn(places, (text) => personsIn(text).filter(({ kind }) => kind !== 'mention'));
    if (found.length > 0) return { outcome: 'pass', code: 'person', evidence: found };
    const mentioned = quotesIn(places, personsIn);
    if (mentioned.length > 0) return { outcome: 'review', code: 'unclear-person', evidence: mentioned };
    return places.some(({ text }) => PERSON_HINT.test(normalise(text).text))
      ? { outcome: 'review', code: 'unclear-person', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-person', evidence: whole(places) };
  },
  measure({ item, measure }) {
    if (isFilled(measure)) {
      const copied = isFilled(item) && comparisonKey(item.text) === comparisonKey(measure.text);
      if (copied) return { outcome: 'review', code: 'copied-measure', evidence: evidenceOf(measure) };
      if (!isVagueOnly(measure.text))
        return { outcome: 'pass', code: 'measure', evidence: evidenceOf(measure) };
      const outcome = measureSaidIn(measure.text) === 'none' ? 'fail' : 'review';
      return { outcome, code: 'hollow-measure', evidence: evidenceOf(measure) };
    }
    const places = [item].filter(isFilled);
    const said = new Set(places.map(({ text }) => measureSaidIn(text)));
    if (said.has('said')) return { outcome: 'pass', code: 'measure', evidence: whole(places) };
    return said.has('unclear')
      ? { outcome: 'review', code: 'unclear-measure', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-measure', evidence: whole(places) };
  },
};

/** How much is promised: no stretches of time, and nothing that a gap asks for (不超过200字). */
function promisedIn(text: string): readonly Quote[] {
  const isGap = holding(placeholdersIn(text));
  return quantitiesIn(text).filter(
    (quantity) => (quantity.kind !== 'duration' || quantity.period !== undefined) && !isGap(quantity),
  );
}

/** Rhythms and 长期 set no end, and are no hint at one. */
function speaksOfTime(text: string): boolean {
  const plain = normalise(text).text;
  return (
    PUT_OFF.test(plain) ||
    TIME_HINT.test(plain.replace(RHYTHM, '')) ||
    limitsIn(text).some(({ kind }) => kind === 'impossible' || kind === 'unreadable')
  );
}

function quotesIn(
  places: readonly Filled[],
  find: (text: string) => readonly Quote[],
): NonNullable<Answer['evidence']> {
  return places
    .flatMap((place) => find(place.text).flatMap((quote) => evidenceOf(place, quote)))
    .slice(0, MOST_QUOTES);
}

function whole(places: readonly Filled[]): NonNullable<Answer['evidence']> {
  return places.flatMap((place) => evidenceOf(place));
}
