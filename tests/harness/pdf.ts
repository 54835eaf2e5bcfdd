import { inflateSync } from 'node:zlib';

/** What a printed file holds. */
export interface PdfText {
  /** Width and height in points, per page. */
  sizes: [width: number, height: number][];
  /** Text per page, in the order in which it was drawn. */
  pages: string[];
}

/**
 * Reads a PDF as Chromium writes it: objects in the open, streams deflated, fonts with a map to Unicode. Other writers may do
 * otherwise.
 */
export function readPdf(bytes: Uint8Array): PdfText {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      id ?? '',
      body ?? '',
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b(?!s)/.test(body));
  return {
    sizes: pages.map((body) => {
      const [, , width, height] = numbersIn(/\/MediaBox\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '');
      return [width ?? 0, height ?? 0];
    }),
    pages: pages.map((body) => textOf(body, objects)),
  };
}

type Objects = ReadonlyMap<string, string>;

interface Font {
  /** One code in the hexadecimal digits of a drawn text: of two bytes in composite fonts. */
  digits: RegExp;
  map: ReadonlyMap<number, string>;
}
const NO_FONT: Font = { digits: /.{2}/g, map: new Map() };

/** Where a font draws a character as its radical, the map says the radical: it is the same to read. */
function textOf(page: string, objects: Objects): string {
  const fonts = fontsOf(page, objects);
  const contents = /\/Contents\s+(\d+) 0 R/.exec(page)?.[1] ?? '';
  const drawn = streamOf(objects.get(contents) ?? '');
  let [text, font] = ['', NO_FONT];
  for (const [, name, hex, several] of drawn.matchAll(
    /\/(\w+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>\s*Tj|\[([^\]]*)\]\s*TJ/g,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? NO_FONT;
    for (const [, part = ''] of (several ?? `<${hex ?? ''}>`).matchAll(/<([0-9A-Fa-f]*)>/g)) {
      for (const code of part.match(font.digits) ?? []) text += font.map.get(Number.parseInt(code, 16)) ?? '';
    }
  }
  return text.replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
}

function fontsOf(page: string, objects: Objects): Map<string, Font> {
  const resources = /\/Resources\s+(\d+) 0 R/.exec(page)?.[1];
  const body = resources === undefined ? page : (objects.get(resources) ?? '');
  const listed = /\/Font\s*<<([\s\S]*?)>>/.exec(body)?.[1] ?? '';
  return new Map(
    [...listed.matchAll(/\/(\w+)\s+(\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = objects.get(id) ?? '';
      const map = /\/ToUnicode\s+(\d+) 0 R/.exec(font)?.[1] ?? '';
      const digits = font.includes('/Type0') ? /.{4}/g : /.{2}/g;
      return [name, { digits, map: unicodeMap(streamOf(objects.get(map) ?? '')) }];
    }),
  );
}

/** Glyph → text, by `bfchar` and `bfrange`. */
function unicodeMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      map.set(Number.parseInt(code, 16), decoded(text));
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    )) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        map.set(code, String.fromCodePoint((decoded(text).codePointAt(0) ?? 0) + code - first));
      }
    }
  }
  return map;
}

function decoded(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body);
  if (!start) return '';
  const head = body.slice(0, start.index);
  const from = start.index + start[0].length;
  const raw = Buffer.from(body.slice(from, from + Number(/\/Length\s+(\d+)/.exec(head)?.[1])), 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

function numbersIn(text: string): number[] {
  return text.trim().split(/\s+/).map(Number);
}
