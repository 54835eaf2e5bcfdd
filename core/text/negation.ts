import { LOOK_ALIKE_FORMS, LOOK_ALIKES } from './look-alikes.ts';
import { longestFirst } from './longest-first.ts';
import { normalise, type Quote } from './normalise.ts';
import { remember } from './remember.ts';

const LOOK_ALIKE = new RegExp(longestFirst(LOOK_ALIKES).join('|'), 'g');
/** 不达目标不罢休 says what will be reached. */
const UNTIL_DONE =
  /(?:不|没有?)[^,。;!?\n、不没]{1,10}(?:决|绝|誓|就)?不(?:罢休|收兵|放手|松手|撤|下班|放过|退缩|松劲|销号|算完|休息|回家)|没有[^,。;!?\n、不]{1,8}不[^,。;!?\n、]{1,3}的(?=$|[,。;!?\n])|非[^,。;!?\n、]{1,8}不可/g;
/** 如不能按期完成, 若没有人: what would be, not what is denied. */
const SUPPOSED =
  /(?:(?:^|[,。;!?:\n、])(?:如果?|若|倘若|要是|假如|一旦|万一|凡是?|谁|哪个|只要|遇[到有]|发现|即使|即便|哪怕|以免|免得|省得|以防|[防]止|避免)[^,。;!?\n、不没未无\u3000]{0,8})(?:不|没有?|未|无)[^,。;!?\n、不没未无\u3000]{0,12}/g;
/** 不学习就要落后: what would follow, and no denial; 我不说了就走 is too short to be one. */
const THEN =
  /不[^,。;!?\n、不没就]{1,8}(?:,\s?)?就(?=等于|要|会|是|不|没|意味|可能|难以|无法)|不[懂会明清足够行对解](?:[白楚了的]{0,2})就/g;
/** 没来的当场打电话, 未交的补交: of whom or what something is said; 不到三个月 is a length. */
const OF_WHOM =
  /(?:没(?!有)|未(?!来))[\u4e00-\u9fff]{1,3}的(?=[\u4e00-\u9fff])|不[到足满](?=\d|[一二两三四五六七八九十百千万半])|(?<=当面|当场|婉言|一律)拒绝(?=并|$|[,。;])/g;
/** 别 and 非 stand in many words and deny only where one is told off. */
const NEGATOR =
  /[不没未无勿]|(?:^|[,。;!?:\n、"]|千万|可|请|切)[别莫]|(?:并|绝|决)非|缺乏|缺少|欠缺|拒绝|拒收|拒不|杜绝|谢绝|戒除|远离|禁止|严禁|停止|取消|放弃|忽视|忽略|放松|脱离|反对|抵制|难以|免于|有待|仍需|尚待|零容忍/;
/** What falls short or is called off is no evidence of anything, and yet nothing that the text denies or forbids. */
const SHORT_OF = /停止|取消|难以|免于|有待|仍需|尚待/;
const DENIAL = new RegExp(
  NEGATOR.source
    .split('|')
    .filter((word) => !SHORT_OF.test(word))
    .join('|'),
);
/** What was never reached, behind what it is said of: 家访流于形式, 家访0户, 家访人数为零. */
const CAME_TO_NOTHING =
  /欠缺|较差|较少|偏少|薄弱|松懈|流于形式|作罢|落空|搁置|(?<![\d.:点第于零〇一二三四五六七八九十百千])[0零〇](?:[人次个户名位篇节场堂份条件项家本期]|$)|(?<=为)[0零](?![\d.零])/;
/** 学习不能放松: it goes on. */
const NOT_SLACKENED = /不(?:[能得可要应]|能够|应该|允许)?(?:放松|松懈|少(?![于])|停|丢|忘|断(?!定)|流于)/g;
/** A part after 、 that begins so stands on its own: 不迟到、坚持学习. */
const FRESH_START =
  /^(?:坚持|积极|主动|认真|做到|带头|加强|按时|每|努力|自觉|严格|争取|确保|及时|深入|定期|开展|组织|完成|参加|参与|热心|关心|关爱|热爱|服务|遵守|爱岗|敬业)/;
/** Words within a clause behind which something new is said: 不迟到并坚持家访. */
const TURN =
  /并且|而且|并(?![非不未无没])|但是?|而是|而要|同时|还要|也要|就要|从而|以便|确保|做到|坚持(?!不)/g;
/** A longer heading is none; the limit keeps the work in proportion to the text. */
const REACH = 20;
/** A denial so near the end of its clause speaks of what stands before it. */
const TAIL = 8;
/** Farther from the end it still reaches what stands right before it: 学习抓得不紧让人着急. */
const BACK = 4;

/** The text with what only looks like a denial blanked out; a blank of the same length keeps the offsets. */
const plainOf: (text: string) => string = remember((text) => {
  if (!MAY_DENY.test(text)) return text;
  let plain = text.replace(UNTIL_DONE, blank).replace(LOOK_ALIKE, blank);
  for (const form of LOOK_ALIKE_FORMS) plain = plain.replace(form, blank);
  return plain
    .replace(NOT_SLACKENED, blank)
    .replace(THEN, blank)
    .replace(SUPPOSED, blank)
    .replace(OF_WHOM, blank);
});
const MAY_DENY = /[不没未无勿莫非别拒]/;

function blank(found: string): string {
  return '\u3000'.repeat(found.length);
}

/** One denial of a normalised text, in a part of a clause. */
interface Denial {
  /** Where the word that denies stands. */
  at: number;
  /** What is denied: from that word on, or all before it too where it stands at the end. */
  from: number;
  /** The end of its part of the clause, and of the list (不参加学习、家访) that it reaches. */
  to: number;
  reach: number;
  /** It stands at the end and denies all of its part. */
  isTail: boolean;
  /** Called off or come to nothing: no evidence, and nothing that the text denies or forbids. */
  isShort: boolean;
}

const CLAUSE = /[^,。;!?:\n]+/g;
/** What only falls short stands this near the end, where it speaks of what is before it. */
const SHORT_TAIL = 4;

/** Every denial, clause by clause and part by part. The one reader of denials: all that is asked of them goes through it. */
const denialsOf: (text: string) => readonly Denial[] = remember((text) => {
  const plain = plainOf(text);
  return Array.from(plain.matchAll(CLAUSE), ({ 0: clause, index }) =>
    partsOf(clause, text.slice(index, index + clause.length)).flatMap(({ start, end, reach }) =>
      denialsOfPart(
        clause.slice(start, end),
        index + start,
        index + reach,
        start === 0 ? headingBefore(text, index) : index + start,
      ),
    ),
  ).flat();
});

/** 家访:未开展: where the heading begins that a clause speaks of. */
function headingBefore(text: string, at: number): number {
  if (text.charAt(at - 1) !== ':') return at;
  const from = Math.max(0, at - REACH);
  return from + (/[^,。;!?:\n]*:$/.exec(text.slice(from, at))?.index ?? at - from);
}

/** `first`: from where a denial at the end of the part speaks. */
function denialsOfPart(part: string, start: number, reach: number, first: number): Denial[] {
  const to = start + part.trimEnd().length;
  return [DENIAL, SHORT_OF, CAME_TO_NOTHING].flatMap((words): Denial[] => {
    const found = words.exec(part);
    if (!found) return [];
    const { 0: word, index } = found;
    const left = part.length - index;
    const isShort = words !== DENIAL;
    const isTail = isShort
      ? words === CAME_TO_NOTHING || left <= SHORT_TAIL
      : left <= TAIL && /^[不没未]/.test(word) && (index >= 2 || first < start);
    const back = /^[不没未缺欠]/.test(word) ? Math.max(0, index - BACK) : index;
    return [{ at: start + index, from: isTail ? first : start + back, to, reach, isTail, isShort }];
  });
}

/** The parts of a clause: at 、, and where something new begins (不迟到并坚持家访). A list goes on until a new start. */
function partsOf(clause: string, written: string): { start: number; end: number; reach: number }[] {
  const breaks = Array.from(clause.matchAll(TURN), ({ index }) => ({ at: index, next: index, isNew: true }));
  for (let at = clause.indexOf('、'); at >= 0; at = clause.indexOf('、', at + 1)) {
    breaks.push({ at, next: at + 1, isNew: FRESH_START.test(written.slice(at + 1, at + 5)) });
  }
  breaks.sort((a, b) => a.at - b.at);
  const parts: { start: number; end: number; reach: number }[] = [];
  let reach = clause.length;
  let end = clause.length;
  for (const { at, next, isNew } of breaks.reverse()) {
    parts.push({ start: next, end, reach });
    end = at;
    if (isNew) reach = at;
  }
  parts.push({ start: 0, end, reach });
  return parts.reverse();
}

/**
 * Whether the words at `[start, end)` of a normalised text are denied in their clause: 不参加家访, 家访没有开展, 家访0户.
 * Look-alikes (不断, 无私, 非常) and double denials (不得不) deny nothing. When in doubt the answer is yes: a denied
 * mention proves nothing.
 */
export function isNegated(text: string, start: number, end: number): boolean {
  return denialsOf(text).some(
    ({ at, from, reach }) => start < reach && end > from && !(start <= at && at < end),
  );
}

/** Whether a denial in the clause reaches a place of a normalised text from before. */
export function isDeniedBefore(text: string, place: number): boolean {
  return denialsOf(text).some(({ at, reach }) => at < place && place <= reach);
}

/**
 * What a text denies or refuses, clause by clause: from the word that denies to the end of its part of the clause
 * (不收受礼品), or all of the part where the denial stands at its end (家访没有开展).
 */
export function denialsIn(source: string): Quote[] {
  const normal = normalise(source);
  return denialsOf(normal.text)
    .filter(({ isShort }) => !isShort)
    .map(({ at, from, to, isTail }) => normal.quote(isTail ? from : at, to));
}
