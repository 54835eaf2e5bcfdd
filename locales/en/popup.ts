import type zh from '../zh-CN/popup.ts';

export default {} as const satisfies Record<keyof typeof zh, string>;
