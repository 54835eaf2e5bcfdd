/** Two-byte codes of GBK by character, made once from the decoder that Node has. */
function makeTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const single = [...character].length === 1 && character !== '\uFFFD';
      if (single && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** A page in GBK, as portals of that age send it; characters GBK does not have become character references. */
export function encodeGbkHtml(html: string): Uint8Array<ArrayBuffer> {
  table ??= makeTable();
  const bytes: number[] = [];
  for (const character of html) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(character) ?? Buffer.from(`&#${code};`, 'latin1')));
  }
  return Uint8Array.from(bytes);
}
