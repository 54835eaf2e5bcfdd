import type { PackInput } from '../model/pack.ts';

/**
 * Local numbers that the checks of both forms read (law 7). None has a value: neither source gives one, so the
 * checks that need one answer `na` until an office sets it.
 */
export const formParameters: PackInput['parameters'] = [
  { id: 'publicity-days', label: '承诺公示最少天数', unit: '天' },
  { id: 'publicity-day-kind', label: '承诺公示天数算法（自然日或工作日）' },
  { id: 'holidays', label: '节假日安排（如 2027年：1月1日至3日休、1月4日班）' },
  { id: 'pledge-min-characters', label: '每条承诺事项最少字数', unit: '字' },
  { id: 'pledge-max-characters', label: '每条承诺事项最多字数', unit: '字' },
  { id: 'summary-min-characters', label: '个人总结最少字数', unit: '字' },
  { id: 'summary-max-characters', label: '个人总结最多字数', unit: '字' },
  { id: 'turnout-percent', label: '民主评议最低到会比例', unit: '%' },
  { id: 'probation-months', label: '入党到转正最少月数', unit: '个月' },
  { id: 'copy-similarity', label: '雷同最低相似度（0 到 1）' },
];
