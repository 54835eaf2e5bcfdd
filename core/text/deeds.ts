import { denialsIn, isNegated } from './negation.ts';
import { normalise, type Quote } from './normalise.ts';

/** A deed that the name of a criterion may ask for. It points a person at the words and proves nothing. */
export interface DeedFound extends Quote {
  ids: readonly string[];
}

/** A kind of deed: how the name of a criterion asks for it, and the form in which a pledge tells it. */
interface DeedKind {
  asked: RegExp;
  done(source: string): Quote[];
}

const HAN = '[\\u4e00-\\u9fff]';
const KINDS: readonly DeedKind[] = [
  // 替独居老人买菜, 给留守儿童补课: for somebody; a word for people by its last character, and what is done behind it.
  {
    asked: /服务|群众|为民|关[爱心]|帮扶|助人/,
    done: formIn(new RegExp(`(?:替|帮|为|给)${HAN}{0,5}[人户生员民工友属众童](?!作|活)${HAN}{0,3}`, 'g')),
  },
  // 读完教育专著3本, 自学: studied by oneself.
  {
    asked: /学习|学识|素质|读书|本领|研修/,
    done: formIn(/自学|(?<!学生|孩子)读[^,。;!?\n]{0,8}[书本著]|[研进]修/g),
  },
  // 退还购物卡, 不收礼: whatever is refused or given back.
  {
    asked: /遵纪|守法|法纪|纪律|廉|正气|师德|品行|道德|操守/,
    done: (source) => [...denialsIn(source), ...formIn(/(?:退[还回]|拒绝)[^,。;!?\n]{1,8}/g)(source)],
  },
  // 及格率提高到90%: what came of it.
  {
    asked: /佳绩|业绩|实绩|成绩|建功/,
    done: formIn(/(?:率|分|成绩|名次)[^,。;!?\n]{0,6}(?:提[高升]|增[加长]|上升|达到?|不低于|突破)/g),
  },
];
/** A kind that so many criteria of a set ask for tells none of them from the others. */
const MOST_ASKING = 2;

/** Finds the deeds that the names of criteria ask for. */
export function compileDeeds(
  criteria: readonly { id: string; name: string }[],
): (source: string) => DeedFound[] {
  const asked = KINDS.map(({ asked: name, done }) => ({
    done,
    ids: criteria.filter((criterion) => name.test(criterion.name)).map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 0 && ids.length <= MOST_ASKING);
  return (source) => asked.flatMap(({ done, ids }) => done(source).map((quote) => ({ ...quote, ids })));
}

function formIn(form: RegExp): DeedKind['done'] {
  return (source) => {
    const normal = normalise(source);
    return Array.from(normal.text.matchAll(form), ({ 0: words, index }) => [index, index + words.length])
      .filter(([start = 0, end = 0]) => !isNegated(normal.text, start, end))
      .map(([start = 0, end = 0]) => normal.quote(start, end));
  };
}
