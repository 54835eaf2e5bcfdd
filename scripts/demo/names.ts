/** Names searched by the initials of their pinyin in the demo; the others are typed as they are. */
const initials: Record<string, string> = { 王样一: 'wyy', 李样同: 'lyt' };

export const pledgeNames = { pinyinOf: (name: string): string | undefined => initials[name] };
