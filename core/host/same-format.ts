/** What programs call a cell without a format: Excel in English and in Chinese, and files that name none. */
const GENERAL: ReadonlySet<string> = new Set(['', 'general', 'g/通用格式', '通用格式', '常规', 'standard']);

/**
 * Whether two number formats mean the same, however a program writes them: `yyyy-mm-dd` and `yyyy\-mm\-dd`, `yyyy"年"m"月"` and `yyyy年m月`, `General` and
 * `G/通用格式`, `yyyy/m/d` and `yyyy/m/d;@`. A program may give back another spelling than it was given.
 */
export function isSameFormat(one: string, other: string): boolean {
  return one === other || meaningOf(one) === meaningOf(other);
}

function meaningOf(format: string): string {
  // In a format of numbers a point or a comma that is escaped is another thing than one that is not.
  const signs = /[0#?]/.test(format) ? '-/: ()年月日时分秒' : '-/.,: ()年月日时分秒';
  const plain = format
    .trim()
    // Escapes and quotes around what is a literal anyway; any other is part of what the format says.
    .replace(new RegExp(`\\\\([${signs}])`, 'g'), '$1')
    .replace(new RegExp(`"([${signs}]*)"`, 'g'), '$1')
    // The language of the names of days and months; numbers are the same in it.
    .replace(/^\[\$-(?:804|409)\]/i, '')
    .replace(/;@$/, '')
    .toLowerCase();
  return GENERAL.has(plain) ? 'general' : plain;
}
