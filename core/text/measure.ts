import { doneIn, omittedIn, slogansIn } from './action.ts';
import { type Clause, clausesIn } from './clauses.ts';
import { dutiesIn, isDailyDutyOnly } from './daily-duty.ts';
import { deadlinesIn } from './deadline.ts';
import { denialsIn } from './negation.ts';
import { normalise, type Quote } from './normalise.ts';
import { personsIn } from './person.ts';
import { placeholdersIn, saysNothing } from './placeholder.ts';
import { hasLooseNumeral, quantitiesIn } from './quantity.ts';
import { holding } from './slogan.ts';

/** Ways and means inside one clause: 通过家访, 按月核算, 完成并建档, 由教务处安排. */
const MEANS =
  /通过(?![\d一二三率考])|采[取用](?!有[力效])|利用|借助|依托|运用|按(?!时|期|点|规定|要求|质|量)[^,。;]{1,6}[^,。;时]|并(?![非不未无])[\u4e00-\u9fff]{2}|由(?![去上原]|[^,。;]{0,8}[提降升增减]|[\u4e00-\u9fff][到入至及而向])[\u4e00-\u9fff]{2}|以[^,。;]{2,10}(?:形式|方式|方法|办法)|用[^,。;]{1,10}(?:形式|方式|方法|办法|时间)|逐[个件张户项本层班人条次份笔栋间台卷][一地]?|一一|一[\u4e00-\u9fff]一[\u4e00-\u9fff]|一[遍趟圈]|先[^,。;]{1,12}再|[拆会课饭事赛]?[前后](?=[^,。;]{2})(?<=[拆会课饭赛]前|[拆会课饭赛]后)|手把手|边[^,。;]{1,6}边|亲自|当面|上门|入户|现场|分[组层批期类]|带着?[^,。;]{1,8}[看做学练]/;
/** Means that stand with whatever verb: those that also stand with good words (按照要求, 一个) are left out. */
const STRONG_MEANS =
  /通过(?![\d一二三率考])|借助|依托|逐[一个件张户项本层班人条次份笔栋间台卷]|挨[个家户]|先[^,。;]{1,12}再|手把手|边[^,。;]{1,6}边|当[面场]|上门|入户|现场|分[组批类片]|[拆会课饭赛][前后]|并(?![非不未无])[\u4e00-\u9fff]{2}/;
/** A clause of circumstance, reason or purpose: it leads up to what is promised and is no deed itself. */
const FRAME =
  /^(?:[\u4e00-\u9fff]{0,3}有[事求难]|为了?(?=[^,]{3})|因为?|由于|虽然|尽管|面对|作为|身为|在[^,]{2,20}(?:中|下|里|上|过程|条件|领导)$|根据|围绕|结合|自[^,]{1,8}以来|除了|我是|本人是|我叫|我就是|使|让|力争|争取|确保|以便|从而|达到|不断|进一步|谁)|(?:如下|以下几[点项条]|监督|公开承诺|承诺事项|要求|的话|以后|之后|见分晓|见成?效|达标|兑现|到位)$/;
/** Words that carry no content of their own around a promise. */
const HOLLOW_WORD =
  /本人|我们?|咱们|自己|郑重|特此|公开|承诺|保证|计划|打算|准备|决定|期间|完成|做到|开始|结束|共计/g;
const PARTICLE = /^[拟将要会能在于到至前后内共的地得了着也都就再还和与及]+|[前后内的地了着等]+$/g;
/** Making rules and lists is a deed, though 完善 and 健全 alone only mean well. */
const WORKS =
  /(?:完善|修订|健全|建立|制[定订]|起草|形成|出台|编制)[^,。;]{0,8}(?:制度|办法|方案|细则|台账|清单|档案|章程|规定|预案|公开栏|手册|计划)/;
/** 不低于B等, 确保满意: how well, and not how. */
const DEGREE = /^(?:不(?:低|少|高|多)于|不超过|至少|达到|高于|超过)/;
/** 由每月10包减到8包: a result, though it tells a rhythm. */
const FROM_TO = /[由从][^,。;]{1,14}[到至]/;
/** 言传身教 among good words is one more of them. */
const SET_PHRASE = /^(?:[\u4e00-\u9fff]{4}){1,2}$/;

/** Characters of content: a longer clause may well say how. */
const LONGEST_AIM = 12;
/** Beyond these a clause is not explained by a noun and a verb that are counted. */
const PLAIN_AIM = 10;
const LEAST_DEED = 4;
/** Characters of a verb behind whoever acts. */
const LEAST_ACT = 2;
const UNDONE =
  /(?:未(?!来)|没有?|尚未)[^,。;]{0,4}(?:[开进实]展?[展行施]|办|做|搞|完成|建立|落实|组织|参加)|措施:无/;
const RESULT = /率|分|成绩|质量|名次|奖|人数|水平|事故|投诉/;

/** `said`: how it is to be done. `none`: nothing but aims, results, good words or daily duties. `unclear`: a person decides. */
export type MeasureSaid = 'said' | 'none' | 'unclear';

interface Judged {
  clause: Clause;
  /** What is left of the words without times, persons, numbers and words of promising. */
  rest: string;
  kind: 'empty' | 'slogan' | 'denied' | 'frame' | 'degree' | 'aim' | 'deed' | 'other';
  hasMeans: boolean;
}

/**
 * Whether a pledge says how. A promise leads with what is to be reached (听课20节); what stands beside that, and is
 * neither a time, a person, a good word nor a second number, says how (课后评议). Alone in its clause a number and its
 * noun is an aim.
 */
export function measureSaidIn(text: string): MeasureSaid {
  if (saysNothing(text)) return 'none';
  const gaps = placeholdersIn(text);
  const clauses = judged(text, gaps);
  const deeds = clauses.filter(({ kind }) => kind === 'deed');
  const aims = clauses.filter(({ kind }) => kind === 'aim');
  const others = clauses.filter(({ kind }) => kind === 'other');
  // What a duty is wrapped in may be how it is done: only a text that is wholly explained says nothing for certain.
  if (isDailyDutyOnly(text)) {
    const mayTell = clauses.some(({ rest, clause }) => STRONG_MEANS.test(clause.text) || isUnexplained(rest));
    return mayTell || isDoneBySomebody(text, clauses) ? 'unclear' : 'none';
  }
  const leads = deeds.length + aims.length;
  // 家访：未开展: what was not done says nothing of what will be.
  const told = clauses.filter(({ kind }) => kind !== 'empty');
  if (told.length > 0 && told.every(({ kind, clause }) => kind === 'denied' && UNDONE.test(clause.text)))
    return 'none';
  if (leads === 0) {
    const slogans = clauses.filter(({ kind }) => kind === 'slogan').length;
    const isHollow =
      slogans > 0 && others.every(({ clause }) => SET_PHRASE.test(clause.text)) && others.length <= slogans;
    return isHollow && !clauses.some(({ kind }) => kind === 'denied') ? 'none' : 'unclear';
  }
  // A form that is yet to be filled in says nothing for certain.
  if (gaps.length > 0) return 'unclear';
  if (clauses.some(({ kind, hasMeans }) => hasMeans && (kind === 'deed' || kind === 'aim'))) return 'said';
  if (deeds.length > 0 && leads + others.length > 1) return 'said';
  if (aims.length > 0 && others.length > 0) return 'said';
  if (clauses.some(({ kind }) => kind === 'denied' || kind === 'degree')) return 'unclear';
  const [only] = aims;
  return aims.length === 1 && deeds.length === 0 && only && isPlainAim(only.rest) ? 'none' : 'unclear';
}

/** 备课组互查: what somebody named is said to do may be the way in which it is done. */
function isDoneBySomebody(text: string, clauses: readonly Judged[]): boolean {
  const others = personsIn(text).filter(({ kind }) => kind !== 'self');
  return clauses.some(
    ({ clause: { start, end, text: words }, kind }) =>
      kind !== 'frame' &&
      !words.includes('的') &&
      others.some((one) => start <= one.start && end - one.end >= LEAST_ACT),
  );
}

/** A number and its noun, or a result: more words than that may hold a verb that says how. */
function isPlainAim(rest: string): boolean {
  return rest.length <= LONGEST_AIM && (rest.length <= PLAIN_AIM || RESULT.test(rest));
}

function isUnexplained(rest: string): boolean {
  const told = [...dutiesIn(rest), ...slogansIn(rest)].reduce((sum, { start, end }) => sum + end - start, 0);
  return rest.length - told > LONGEST_AIM;
}

function judged(text: string, gaps: readonly Quote[]): Judged[] {
  const quantities = quantitiesIn(text);
  const spans: readonly Quote[] = [
    ...deadlinesIn(text),
    ...personsIn(text).filter(({ kind }) => kind !== 'mention'),
    ...quantities,
    ...gaps,
  ];
  const taken = new Uint8Array(text.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const counts = holding(
    quantities.filter(({ period, kind }) => period === undefined && kind !== 'duration'),
  );
  const rhythms = holding(quantities.filter(({ period }) => period !== undefined));
  const [acts, goodWords, omissions, denials] = [
    doneIn(text),
    slogansIn(text),
    omittedIn(text),
    denialsIn(text),
  ].map(holding);
  return clausesIn(text).map((clause) => {
    const rest = restOf(clause, text, taken);
    const isAct = acts?.(clause) ?? false;
    const isDenied = (denials?.(clause) ?? false) || (omissions?.(clause) ?? false);
    const isCounted = counts(clause);
    const isLoose = /\d/.test(clause.text) && hasLooseNumeral(clause.text);
    const isGood = goodWords?.(clause) ?? false;
    const isRhythm = rhythms(clause);
    const hasMeans = MEANS.test(clause.text);
    const kind = ((): Judged['kind'] => {
      // 读书4本, 每季一本: the rhythm alone says how the aim is come to.
      if (rest.length < 2 && !isAct) return isCounted ? 'aim' : isRhythm ? 'other' : 'empty';
      if (isDenied) return 'denied';
      if (isCounted || FROM_TO.test(clause.text)) return 'aim';
      if (isRhythm || isAct || WORKS.test(clause.text)) return 'deed';
      if (DEGREE.test(clause.text)) return 'degree';
      if (FRAME.test(clause.text)) return 'frame';
      if (isGood) return 'slogan';
      if (isLoose) return 'aim';
      // 逐人查验并复印存档: an unknown verb, and the way in which it is done.
      return STRONG_MEANS.test(clause.text) && rest.length > LEAST_DEED ? 'deed' : 'other';
    })();
    return { clause, rest, kind, hasMeans };
  });
}

function restOf({ start, end }: Quote, source: string, taken: Uint8Array): string {
  let rest = '';
  for (let at = start; at < end; at += 1) if (taken[at] !== 1) rest += source.charAt(at);
  return normalise(rest)
    .text.replace(/[^\p{L}]/gu, '')
    .replace(HOLLOW_WORD, '')
    .replace(PARTICLE, '');
}
