import { ACTIONS, OMISSIONS, SLOGANS } from './action-words.ts';
import { compileLexicon, type Mention } from './lexicon.ts';
import { normalise, type Quote } from './normalise.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';
import { remember } from './remember.ts';

const actions = compileLexicon([{ id: 'action', terms: ACTIONS }]);
const slogans = compileLexicon([{ id: 'slogan', terms: SLOGANS }]);
const omissions = compileLexicon([{ id: 'omission', terms: OMISSIONS }]);

/** Things that the text announces to be done. */
export const doneIn: (text: string) => readonly Mention[] = remember((text) =>
  actions.mentionsIn(text).filter((mention) => !mention.negated),
);

/** Things that it expressly leaves undone. */
export const omittedIn: (text: string) => readonly Mention[] = remember((text) =>
  omissions.mentionsIn(text).filter((mention) => mention.negated),
);

/** What the text announces that one can see: things done, and things expressly not done. */
export function actionsIn(text: string): readonly Mention[] {
  return [...doneIn(text), ...omittedIn(text)];
}

/** Words of good intention. */
export function slogansIn(text: string): readonly Mention[] {
  return slogans.mentionsIn(text);
}

/** Units of what somebody does or makes: 三次, 两篇. 名, 项 or % may as well count a result. */
const DONE =
  '次 篇 节 场 堂 户 家 遍 趟 回 本 册 套 间 棵 株 字 课时 学时 人次 户次 篇次 场次 课次 节课 堂课 份 期 幅 首 集 顿 句 道题 门 封 张'.split(
    ' ',
  );
const units: ReadonlySet<string> = new Set(DONE);

const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '个', '位']);
/** 培养骨干教师3名, 3名教师 behind 培养: people of whom something is done. */
const BROUGHT_UP = /(?:培养|指导|帮带|转化|发展|吸收|推荐|选派)[^,。;!?\n]{0,12}$/;

/** Where the text says how: an action that is not denied, or so many times, pieces or pages of one. */
export function measuresIn(text: string): Quote[] {
  const normal = normalise(text);
  const isDone = ({ unit, value, start }: Quantity): boolean => {
    if (value === 0) return false;
    const at = normal.placeOf(start);
    return (
      units.has(unit) || (PEOPLE.has(unit) && BROUGHT_UP.test(normal.text.slice(Math.max(0, at - 16), at)))
    );
  };
  return [...actionsIn(text), ...quantitiesIn(text).filter(isDone)];
}
