import { ACTIONS, OMISSIONS, SLOGANS } from './action-words.ts';
import { compileLexicon, type Mention } from './lexicon.ts';
import type { Quote } from './normalise.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';
import { remember } from './remember.ts';

const actions = compileLexicon([{ id: 'action', terms: ACTIONS }]);
const slogans = compileLexicon([{ id: 'slogan', terms: SLOGANS }]);
const omissions = compileLexicon([{ id: 'omission', terms: OMISSIONS }]);

/** What the text announces that one can see: things done, and things expressly not done. */
export const actionsIn: (text: string) => readonly Mention[] = remember((text) => [
  ...actions.mentionsIn(text).filter((mention) => !mention.negated),
  ...omissions.mentionsIn(text).filter((mention) => mention.negated),
]);

/** Words of good intention. */
export const slogansIn: (text: string) => readonly Mention[] = remember((text) => slogans.mentionsIn(text));

/** Units of what somebody does or makes: 三次, 两篇. 名, 项 or % may as well count a result. */
const DONE =
  '次 篇 节 场 堂 户 家 遍 趟 回 本 册 套 间 棵 株 字 课时 学时 人次 户次 篇次 场次 课次 节课 堂课 份 期 幅 首 集 元 顿 句 道题 门 封 张'.split(' ');
const units: ReadonlySet<string> = new Set(DONE);

/** Where the text says how: an action that is not denied, or so many times, pieces or pages of one. */
export function measuresIn(text: string): Quote[] {
  return [...actionsIn(text), ...quantitiesIn(text).filter(isDone)];
}

function isDone({ unit, value }: Quantity): boolean {
  return value > 0 && units.has(unit);
}
