import { parseAst, type Plugin } from 'vite';

/** `2n` is newer than ES2018, `BigInt("2")` is a call of what Chromium has since 67. */
export function bigIntegers(): Plugin {
  return {
    name: 'big-integers',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?$/, code: /\b\d+n\b/ },
      handler(code, id) {
        const places: { start: number; end: number; value: string }[] = [];
        const visit = (value: unknown): void => {
          if (typeof value !== 'object' || value === null) return;
          const node = value as { type?: string; bigint?: string; start: number; end: number };
          if (node.type === 'Literal' && typeof node.bigint === 'string') {
            places.push({ start: node.start, end: node.end, value: node.bigint });
          }
          for (const child of Object.values(value)) visit(child);
        };
        visit(parseAst(code, { lang: id.endsWith('x') ? 'tsx' : 'ts' }));
        let made = code;
        for (const { start, end, value } of places.sort((a, b) => b.start - a.start)) {
          made = `${made.slice(0, start)}BigInt("${value}")${made.slice(end)}`;
        }
        return places.length === 0 ? null : { code: made, map: null };
      },
    },
  };
}
