import { leadsToOthers } from '#core/matching/sections.ts';

/** What ends the run of text after a control and does not begin the label of the next one. */
const UNIT =
  /^(?:(?:[(（][^)）]*[)）])|(?:周?岁|年|月|日|元|万元|人|票|张|份|件|位|户|条|分|名|次|项|个|天|字|节|课时|学时|小时|分钟|周|届|班|册|篇|学分|级|%|％|至|到|[-—~～])(?=[\s，,、；;。]|$))[\s，,、；;。]*/;
const PAUSES = /^[\s，,、；;。]+|[\s，,、；;。]+$/g;
const SENTENCE_END = /[。；;！!]\s*(?=[^。；;！!]*\p{L}[^。；;！!]*$)/u;
/** A colon too, where more follows it: `投票结果：优秀 [ ] 票`. */
const CLAUSE_END = /[，,:：]\s*(?=[^，,:：]*\p{L}[^，,:：]*[:：]?$)/u;
const COPULA = /[为是]$/;
/** Where a stamp goes names no box: `（盖章） 负责人签字：`. */
const STAMP = /^[(（]\p{Script=Han}{0,6}(?:盖章|公章|签章)[)）]\s*/u;

/** Text after a control without the unit or note that belongs to that control. */
export function withoutUnit(text: string): string {
  return text.replace(UNIT, '');
}

/** The unit or note that a text after a control begins with; empty where there is none. */
export function unitOf(text: string): string {
  return (UNIT.exec(text)?.[0] ?? '').replace(PAUSES, '');
}

/**
 * The part of a text right before a control that names the control: after a pair of label and value the next label
 * (`姓名：张某 联系电话：`), after a sentence what follows it, and within a sentence its last clause. What was said of somebody
 * else stays, since it is about the blank too: `配偶姓名，电话`.
 */
export function labelInWriting(text: string, inSentence: boolean): string {
  const own = text.replace(/^[\s，,、；;。]+/, '').replace(STAMP, '');
  const pair = /[:：]\s*\S+\s+([^:：]+[:：])$/.exec(own)?.[1] ?? own;
  const sentence = lastPart(pair, SENTENCE_END);
  const clause = inSentence ? lastPart(sentence, CLAUSE_END) : sentence;
  const kept = leadsToOthers(own) === undefined || leadsToOthers(clause) !== undefined ? clause : own;
  return inSentence ? withoutCopula(kept) : kept;
}

/** What follows the last end of a part; one in brackets ends nothing: `个人总结（对照标准，不少于500字）`. */
function lastPart(text: string, end: RegExp): string {
  const outside = text.replace(/[(（][^()（）]*[)）]/g, (note) => '\u0001'.repeat(note.length));
  const ends = [...outside.matchAll(new RegExp(end, `${end.flags}g`))];
  const last = ends.at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
}

/** What joins a name to its blank in a sentence is no part of the name: `评定等次为 [ ]`. Words such as 行为 end so themselves. */
function withoutCopula(text: string): string {
  if (!COPULA.test(text)) return text;
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  return words.length > 1 && words.at(-1)?.segment.length === 1 ? text.replace(COPULA, '') : text;
}

/** Whether a text after a blank goes on with the sentence, a unit or note first or not. */
export function goesOn(text: string): boolean {
  return /^[，,；;。]/.test(text) || /[，,；;。]\s*$/.test(UNIT.exec(text)?.[0] ?? '');
}
