import { BREAK } from './fold.ts';

/** Words with which a clause of a campaign begins or goes on, and those with which it ends: 学习贯彻…精神, 履行…义务. */
const CALLS =
  '特色 主义 思想 学习 贯彻 落实 践行 牢记 坚持 坚定 坚决 弘扬 树立 遵守 履行 发挥 拥护 执行 忠于 增强 加强 提高 提升 接受 不忘 做到 全心 努力 认真 强化 勇于 恪守 维护 自觉 紧紧 围绕 郑重'.split(
    ' ',
  );
const ENDS =
  '精神 思想 理论 宗旨 使命 初心 意识 自信 维护 路线 方针 政策 部署 章程 指导 监督 作用 任务 服务 义务 承诺 素质 水平 能力 要求 信念 觉悟 规定 纪律 决定 职责 形象 发展 大局 中心 处理 奉献 本领 修养 自律'.split(
    ' ',
  );

const pairOf = (first: number, second: number): number => first * 65_536 + second;
const pairsOf = (words: readonly string[]): ReadonlySet<number> =>
  new Set(words.map((word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))));
const calls = pairsOf(CALLS);
/** 1 for the letters with which a call begins: most letters need no look at the words. */
const callers = new Uint8Array(65_536);
for (const word of CALLS) callers[word.charCodeAt(0)] = 1;
const ends = pairsOf(ENDS);

/** A clause of stock phrases counts as if so many times as many texts had it as may have what is rare. */
export const STOCK_TIMES = 15;

/** Finds the clauses that call for what every campaign calls for: they are anybody's, however few texts are at hand. */
export class StockPhrases {
  /** 1 for every letter (breaks not counted) of the last text that stands in such a clause. */
  #marks = new Uint8Array(4096);

  read(codes: Uint16Array): void {
    if (codes.length > this.#marks.length) this.#marks = new Uint8Array(codes.length * 2);
    let [letters, start, last] = [0, 0, 0];
    let isCall = false;
    for (let at = 0; at <= codes.length; at += 1) {
      const code = codes[at] ?? BREAK;
      if (code !== BREAK) {
        const before = codes[at - 1] ?? 0;
        last = pairOf(before, code);
        if (!isCall && callers[before] === 1) isCall = calls.has(last);
        letters += 1;
        continue;
      }
      this.#marks.fill(isCall && ends.has(last) ? 1 : 0, start, letters);
      [start, isCall, last] = [letters, false, 0];
    }
  }

  /** Whether the letters of a stretch, from one place to another, both stand in such clauses. */
  has(from: number, to: number): boolean {
    return this.#marks[from] === 1 && this.#marks[to] === 1;
  }
}
