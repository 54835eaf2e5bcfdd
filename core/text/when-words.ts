/** Ends of what is called by its day: 完成时限, 公示日期. A pattern. */
export const WHEN_WORDS = '时间|日期|时限|期限';
