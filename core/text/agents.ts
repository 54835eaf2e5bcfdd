import { ACTS, BODIES, eitherOf, GROUP, HANDED, NOT_SUBJECT, PLACE, POSTS } from './agent-words.ts';
import { actionsIn, slogansIn } from './action.ts';
import { dutiesIn } from './daily-duty.ts';
import { deadlinesIn } from './deadline.ts';
import { isPlainName } from './surnames.ts';

/**
 * Who acts, found by how Chinese forms such words, at the place of one who acts: the last character of a post or a body
 * (-长, -员, -主任, -组, -处 …), or a surname.
 */
const POST = eitherOf(POSTS);
const BODY = eitherOf(BODIES);
const ACTING = eitherOf(ACTS);
const HAN = '[\\u4e00-\\u9fff]';
const SUBJECT = new RegExp(`^(?:${HAN}|\\d){0,8}?(?:${POST}|${BODY})(?=${ACTING})`);
const GROUP_HANDED = new RegExp(`^(?:${HAN}|\\d){0,8}?(?:${GROUP})(?=${HANDED})`);
const ALONE = new RegExp(
  `^${HAN}{0,7}(?:${POST}|${BODY}|(?<!全体|青年|骨干|优秀|困难|退休|年轻|老|新|女)(?<=${HAN}{2})[教老]师)$`,
);
/** A post or body with something behind it that may be what it does, or a group that may act. */
const MAYBE = new RegExp(`^${HAN}{0,8}?(?:${POST}|${BODY}|(?:${GROUP}|${PLACE})(?=${HAN}))`);
const HANDS_OVER = new RegExp(
  `(?<![理自缘因])由(?![于此衷第])((?:${HAN}|\\d){0,9}?(?:(?:${POST}|${BODY})(?=${HAN})|(?:${GROUP})(?=每人|分头|${ACTING})))`,
  'g',
);
const STARTS_OTHERWISE = new RegExp(`^(?:${eitherOf(NOT_SUBJECT)})`);
/** A post or body anywhere in a clause that begins with another word. */
const OFFICE = new RegExp(`^${HAN}{0,8}?(?:${POST}|${BODY})(?<!${GROUP})`);
/** 心理咨询室对外开放: the room is what is opened. */
const OPENED = /[室馆站]$/;
const OPEN = /^[^,。;!?\n]{0,8}开放/;
/** Words with which somebody is handed a task, or the writer speaks of himself, whoever it is. */
const HANDED_TO =
  /责成|指定|落实到[人岗]|[俺咱]|自[己个]|委托|(?:^|[,。;:])(?:本|我)(?:[校园班村院镇乡室处科组]|社区|街道|单位|部门|支部)|我们|各(?:班|科|年级|教研组|组|处室|部门|支部|单位|院)|(?:请|找|让|联合|会同|跟|和|与|同(?![仁学事志时心样步]))[^,。;]{1,10}(?:一[道块起]|共同|来|帮忙|施工)|(?<![理自缘因])由(?![于此衷\d一二三四五六七八九十百]|[^,。;]{0,8}[增减升降提改变到])|(?:^|[,。;:])[老小][\u4e00-\u9fff](?:老师)?(?=负责|带|来|管|盯)/;
/** Characters of a cell that holds a post or a body and nothing else. */
const MOST_CELL = 9;
const TOKEN = /[^,。;!?\n:、()"+]+/g;

/** Somebody at a place of a normalised text. `isSure`: acts or answers; else a person must see whether. */
export interface Agent {
  start: number;
  end: number;
  isSure: boolean;
}

/** Those who act, by the form of the words and the place where they stand. */
export function agentsIn(text: string): Agent[] {
  const agents: Agent[] = [];
  for (const { 0: words, 1: name = '', index } of text.matchAll(HANDS_OVER)) {
    agents.push({ start: index + words.length - name.length, end: index + words.length, isSure: true });
  }
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isOther = STARTS_OTHERWISE.test(token);
    const sure = isOther ? null : surelyIn(token, isCellAt(text, index, token.length));
    const words = sure?.[0] ?? (isOther ? OFFICE : MAYBE).exec(token)?.[0] ?? surnamedIn(token, text, index);
    // 第一项党员带头: the marks of a list are no part of whoever acts.
    if (words !== undefined) agents.push({ start: index, end: index + words.length, isSure: sure !== null });
  }
  return agents;
}

/** 张老师, 应老师: one character before it is a surname, unless it says which or how many teachers, or to whom. */
const TITLED = new RegExp(
  `^(?![新老女男各该本我请让给为和与跟对向把被全每多名位个的])${HAN}(?:老师|同志|师傅|主任|校长|书记|园长|科长|处长)`,
);
const ACTING_NEXT = new RegExp(`^(?:${ACTING})`);

/** 李样二跟进, 赵样三: — a name where one who acts stands, with something behind it that may be what he does. */
function surnamedIn(token: string, text: string, index: number): string | undefined {
  const next = text.charAt(index + token.length);
  // 讲政治、顾大局、: further ones of a list are known by the first.
  const isFirst = text.charAt(index - 1) !== '、';
  const titled = TITLED.exec(token)?.[0];
  if (titled !== undefined) return titled;
  return [3, 2]
    .map((length) => token.slice(0, length))
    .find((name) => {
      const rest = token.slice(name.length);
      const heads = rest === '' && isFirst && /[:、]/.test(next);
      if (!heads && rest.length < 2) return false;
      if (name.length === 3 && isPlainName(name)) return true;
      return (heads || ACTING_NEXT.test(rest)) && isPlainName(name, true);
    });
}

function surelyIn(token: string, isCell: boolean): RegExpExecArray | null {
  if (isCell && token.length <= MOST_CELL) {
    const alone = ALONE.exec(token);
    if (alone) return alone;
  }
  const acting = SUBJECT.exec(token) ?? GROUP_HANDED.exec(token);
  // 支部研究, 组长签字: of which one is not said.
  if (acting && OPENED.test(acting[0]) && OPEN.test(token.slice(acting[0].length))) return null;
  return acting && acting[0].length > 2 ? acting : null;
}

/** A cell of a row: parted on both sides, and not the first, which says what is to be done; 工会: is a heading. */
function isCellAt(text: string, at: number, length: number): boolean {
  const after = text.charAt(at + length);
  if (at === 0) return after === ':';
  return /[,。;!?\n:]/.test(text.charAt(at - 1)) && (after === '' || /[,。;!?\n)]/.test(after));
}

/** 待安排, 看情况, 月检查, 组内评课: how or when, and nobody's name. */
const NO_NAME =
  /[待看忙完年月日周期天时后前内率]|[签评改测查讲写练训]$|^[写做交开办讲查读评改测练贴送发签建定编备带互]/;
const ROW_CELL = /^[\u4e00-\u9fff·]{2,5}$/;

/**
 * Whether words stay that could well name who answers: a task is handed over, somebody is spoken of where one who acts
 * stands, or a row has a short cell that is nothing else. Only where none is left is it sure that nobody is named.
 */
export function mayNameSomebody(celled: string): boolean {
  if (HANDED_TO.test(celled)) return true;
  const cells = celled.split(/[,;\n]/).map((cell) => cell.replace(/[.。!?]+$/, ''));
  const isRow = cells.length > 2 && cells.every((cell) => cell.length <= 14);
  return isRow && cells.slice(1).some((cell) => ROW_CELL.test(cell) && !isExplained(cell));
}

/** Whether a cell is something else for certain: a time, a deed, a good word, what everybody does. */
function isExplained(cell: string): boolean {
  return (
    NO_NAME.test(cell) || [actionsIn, slogansIn, dutiesIn, deadlinesIn].some((read) => read(cell).length > 0)
  );
}
