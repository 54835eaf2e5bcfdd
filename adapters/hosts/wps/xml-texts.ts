import type { WpsWorkbook, WpsXmlPart } from './api.ts';
import { fromAscii, toAscii } from './ascii.ts';
import { items } from './places.ts';

const NAMESPACE = 'urn:jiannuo:kept';

/** Texts as custom XML parts of the workbook: one part for each key, of any length, seen by no user. */
export class XmlTexts {
  readonly #book: WpsWorkbook;

  constructor(book: WpsWorkbook) {
    this.#book = book;
  }

  get(key: string): string | undefined {
    for (const part of this.#parts()) {
      const kept = read(part.XML);
      if (kept?.key === key) return fromAscii(kept.text);
    }
    return undefined;
  }

  /** @throws what the program throws, and where there are no such parts at all */
  set(key: string, text: string | undefined): void {
    const former = this.#parts().filter((part) => read(part.XML)?.key === key);
    if (text !== undefined) {
      const parts = this.#book.CustomXMLParts;
      if (!parts) throw new Error('CustomXMLParts');
      parts.Add(`<kept xmlns="${NAMESPACE}" key="${escaped(toAscii(key))}">${escaped(toAscii(text))}</kept>`);
    }
    for (const part of former.reverse()) part.Delete();
  }

  #parts(): WpsXmlPart[] {
    const parts = this.#book.CustomXMLParts;
    return parts ? items(parts.SelectByNamespace(NAMESPACE)) : [];
  }
}

/** Programs write parts anew in their own way, with prefixes, a declaration, other quotes and entities. */
function read(xml: string): { key: string; text: string } | undefined {
  const match = /<(?:\w+:)?kept\b([^>]*?)(?:\/>|>([^<]*)<)/.exec(xml);
  const key = /\bkey\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(match?.[1] ?? '');
  const ascii = key && plain(key[1] ?? key[2] ?? '');
  const name = ascii === null ? undefined : fromAscii(ascii);
  return name === undefined ? undefined : { key: name, text: plain(match?.[2] ?? '') };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function plain(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCharCode(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}
