import { longestFirst } from './longest-first.ts';

/** Words that hold a negator and deny nothing. Longest first, so that 不得不 goes before 不得. */
const LOOK_ALIKES =
  '不断 不仅 不但 不只 不光 不单 不少于 不低于 不小于 不超过 不多于 不高于 不大于 不下于 不少 不忘 不懈 ' +
  '不怕 不惧 不畏 不惜 不折不扣 不遗余力 不厌其烦 不骄不躁 不卑不亢 不屈不挠 不分昼夜 不分彼此 不约而同 不得不 ' +
  '不能不 不可不 不无 不论 不同 不久 不足之处 不忘初心 无不 无私 无偿 无论 无愧 无悔 无微不至 无数 无限 ' +
  '无条件 无缝 无障碍 无死角 毫无保留 毫不动摇 非常 非凡 无非 除非 莫非 是非 未来 未雨绸缪 未成年人 未成年 ' +
  '未尝不 别人 区别 个别 特别 级别 类别 分别 性别 鉴别 辨别 识别 派别 没收 莫大 从不间断 从不缺席 坚持不懈 ' +
  '勿忘 对不起 差不多 了不起 不错 不久前 不愧 决不放弃 绝不放弃 不放弃 不放松 不停 不止 不松懈 不间断 不缺席 ' +
  '不落后 不掉队 不含糊 不打折扣 不走样 不走过场 不流于形式 不留死角 不计报酬 不计得失 不计名利 不辞辛苦 ' +
  '不辞劳苦 不负重托 不负众望 不负使命 永不懈怠 永不放弃 毫无怨言 无怨无悔 毫不松懈 毫不放松';
const LOOK_ALIKE = new RegExp(longestFirst(LOOK_ALIKES.split(' ')).join('|'), 'g');
const NEGATOR =
  /[不没未无非勿莫别]|缺乏|缺少|欠缺|拒绝|杜绝|避免|防止|禁止|严禁|停止|取消|放弃|忽视|忽略|放松|脱离|反对|抵制|难以|免于|有待|仍需|尚待/;
/** What denies from behind, within a few characters: 家访没有开展, 学习抓得不紧; but 学习不能放松 does not. */
const DENIED_AFTER =
  /^[^,。;!?\n、]{0,4}?(?:不(?![能得可要应](?:放松|松懈|少|停|丢|忘|断|流于))|欠缺|较差|较少|偏少|薄弱|松懈|没有|未|缺乏|有待|流于形式)/;
const CLAUSE_END = /[,。;!?:\n]/;
/** A part after 、 that begins so stands on its own: 不迟到、坚持学习. */
const FRESH_START =
  /^(?:坚持|积极|主动|认真|做到|带头|加强|按时|每|努力|自觉|严格|争取|确保|及时|深入|定期|开展|组织|完成|参加|参与|热心|关心|关爱|热爱|服务|遵守|爱岗|敬业)/;

/**
 * Whether the words at `[start, end)` of a normalised text are denied in their clause: 不参加家访, 家访没有开展.
 * Look-alikes (不断, 无私, 非常) deny nothing. When in doubt the answer is yes: a denied mention proves nothing.
 */
export function isNegated(text: string, start: number, end: number): boolean {
  // A blank of the same length keeps the offsets.
  const plain = text.replace(LOOK_ALIKE, (found) => '\u3000'.repeat(found.length));
  const before = scopeBefore(plain.slice(clauseStart(plain, start), start), text.slice(start));
  return NEGATOR.test(before) || DENIED_AFTER.test(plain.slice(end));
}

function clauseStart(text: string, at: number): number {
  let from = at;
  while (from > 0 && !CLAUSE_END.test(text.charAt(from - 1))) from -= 1;
  return from;
}

/** The part of the clause that reaches the words: from the last 、 when a new start follows it. */
function scopeBefore(clause: string, rest: string): string {
  const comma = clause.lastIndexOf('、');
  return comma >= 0 && FRESH_START.test(clause.slice(comma + 1) + rest) ? clause.slice(comma + 1) : clause;
}
