import type zh from '../zh-CN/overlay.ts';

export default {} as const satisfies Record<keyof typeof zh, string>;
