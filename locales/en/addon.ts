import type zh from '../zh-CN/addon.ts';

export default {
  'addon.title': 'Jiannuo',
} satisfies Record<keyof typeof zh, string>;
