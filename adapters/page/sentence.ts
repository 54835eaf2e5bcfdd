import { isFormatNote } from '#core/matching/label.ts';
import type { Label } from '#core/model/page.ts';
import { flatAncestors } from './flat-tree.ts';
import type { FoundLabel } from './labels.ts';
import type { Leaf, Leaves } from './leaves.ts';
import { unitOf, withoutUnit } from './writing.ts';

const BRACKETED = /^[(（]\s*([^()（）\d]{2,8})\s*[)）]/;
/** Where a stamp or signature goes. */
const SIGNED = /[盖签公印]章|签[字名]/;
/** What leads to a blank in a sentence and says nothing of what goes there. */
const LEADS_ON =
  /^(?:本人|我)?(?:现在|现|目前)?(?:系|是|为|担任|任|在|于|属于|隶属于?|自|从|具有|取得|具备|出生于|生于)?$/;
/** The noun that a blank in a sentence completes: `[ ]学历，`. A pause has to follow, or it may name what comes next. */
const NOUN_AFTER = /^(\p{Script=Han}{2,6}?)(?=[，,、；;。(（])/u;
/** `（[ ] 年度）` */
const IN_BRACKETS = /^\s*(\p{Script=Han}{2,6})\s*[)）]/u;
/** Words that a proper name ends with name no field: `在 [ ] 大学，`. */
const END_OF_NAME = /(?:大学|学院|学校|中学|小学|本科|专科|研究生|同志|老师)$/;
/** Verbs that are a part of the name: `任教 [ ] 学科，`. */
const VERB_OF_NAME = /(?:任教|执教)$/;
const PAUSE = /^[，,、；;。]/;
const COMRADE = /^(?:同志|老师)/;
/** A blank that the sentence alone names gives way to one with a label. */
const SPOKEN = 0.74;
/** What a letter says before the person whom it is about. */
const ABOUT_WHOM = /(?:推荐|同意|授予|给予|评选|确定|吸收|批准|关于|现有|兹有|对)$/;

/**
 * What names a blank in a sentence other than the text before it: `我是 [ ]（姓名），担任 [ ] 职务，在 [ ] 工作`, `本人 [ ]，性别 [ ]`,
 * `兹推荐 [ ] 同志为`.
 */
export function nameInSentence(
  leaves: Leaves,
  index: number,
  anchor: Element,
  before: FoundLabel | undefined,
): Label | undefined {
  const next = leaves.list[leaves.places[index]?.end ?? -1];
  if (!next || next.control >= 0 || next.taken || /[:：]\s*$/.test(before?.text ?? '')) return undefined;
  if (![BRACKETED, IN_BRACKETS, PAUSE, COMRADE, NOUN_AFTER].some((each) => each.test(next.text)))
    return undefined;
  const note = BRACKETED.exec(next.text)?.[1];
  const bracketed =
    note !== undefined && !SIGNED.test(note) && !isLabelled(before, anchor) ? note : undefined;
  const goesOn = blockOf(next.parent) === blockOf(anchor.parentElement);
  if (
    bracketed !== undefined &&
    (before || goesOn) &&
    !isFormatNote(bracketed) &&
    withoutUnit(bracketed) !== ''
  )
    return named(bracketed);
  if (!goesOn) return undefined;
  const lead = leadOf(leaves, index, before);
  const inBrackets = /[(（]\s*$/.test(textBefore(leaves, index))
    ? IN_BRACKETS.exec(next.text)?.[1]
    : undefined;
  if (inBrackets !== undefined && !isFormatNote(inBrackets)) return named(inBrackets);
  if (/^(?:本人|我叫)$/.test(lead) && PAUSE.test(next.text)) return named('本人姓名', SPOKEN);
  if (COMRADE.test(next.text) && ABOUT_WHOM.test(lead)) return named('姓名', SPOKEN);
  const noun = NOUN_AFTER.exec(next.text)?.[1];
  if (noun === undefined || END_OF_NAME.test(noun) || unitOf(noun) !== '') return undefined;
  const verb = VERB_OF_NAME.exec(lead)?.[0];
  if (verb !== undefined) return named(verb + noun);
  if (!LEADS_ON.test(lead)) return undefined;
  return named(/^(?:工作|任教|任职)$/.test(noun) ? `${noun}单位` : noun);
}

/** Whether what names the blank stands before it in an element of its own: `<b>联系电话</b> [ ]（手机）`. */
function isLabelled(before: FoundLabel | undefined, anchor: Element): boolean {
  const [leaf] = before?.leaves ?? [];
  return leaf !== undefined && leaf.parent !== anchor.parentElement && !leadsOn(before?.text ?? '');
}

/** The box whose lines an element is written in. */
function blockOf(element: Element | null): Element | undefined {
  if (!element) return undefined;
  return [element, ...flatAncestors(element)].find(
    (each) => !/^(?:inline|contents)/.test(getComputedStyle(each).display),
  );
}

function textBefore(leaves: Leaves, index: number): string {
  const last: Leaf | undefined = leaves.list[(leaves.places[index]?.start ?? 0) - 1];
  return last && last.control < 0 && !last.taken ? last.text : '';
}

function named(text: string, confidence = 0.84): Label {
  return { text, evidence: 'near', confidence };
}

/** The last words before a blank, in the same line of writing. */
function leadOf(leaves: Leaves, index: number, before: FoundLabel | undefined): string {
  const text = before?.text ?? textBefore(leaves, index);
  return (text.split(/[，,、；;。：:\s]/).at(-1) ?? '').trim();
}

/** Whether a text before a blank says nothing of what goes there. */
export function leadsOn(text: string): boolean {
  return LEADS_ON.test(text.trim());
}

/** What a date in a sentence is the time of: `[ ]年[ ]月加入中国共产党，`. */
export function eventAfter(text: string): string | undefined {
  const event = /^[年月日](?:份|底|初)?\s*(\p{Script=Han}{2,8}?)(?=[，,、；;。(（]|$)/u.exec(
    text.trim(),
  )?.[1];
  return event === undefined ? undefined : `${event.replace(/[于在]$/, '')}时间`;
}
