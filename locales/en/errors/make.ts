import type zh from '../../zh-CN/errors/make.ts';

export default {
  'make.noColumns':
    '“{field}” has no columns: it holds what is said of several people and points, for which a table with a line for each person has no place. Please keep it elsewhere.',
  'make.fewerRows':
    '“{field}” takes {most} items at most: there are columns for {most} of them ({wanted} were asked for).',
} as const satisfies Readonly<Record<keyof typeof zh, string>>;
