import { strToU8 } from 'fflate';
import type { Random } from '#tests/fixtures/random.ts';
import { type Expectation, type Mutant, type Mutator, pack, textOf, unpack, withText } from './source.ts';

const PARTS = [
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  '_rels/.rels',
];
const STRINGS = 'xl/sharedStrings.xml';

/** A change of the text of one part beside the sheets. */
function onPart(
  what: string,
  change: (xml: string, random: Random) => string | undefined,
  kind: 'neutral' | 'refused' | 'same',
  parts: readonly string[] = PARTS,
): Mutator {
  return ({ bytes }, random): Mutant | undefined => {
    const members = unpack(bytes);
    const present = parts.filter((part) => part in members);
    if (present.length === 0) return undefined;
    const part = random.pick(present);
    const xml = textOf(members, part);
    const changed = change(xml, random);
    if (changed === undefined || changed === xml) return undefined;
    const expect: Expectation = { kind };
    return { what: `part: ${what}`, bytes: withText(members, part, changed), expect };
  };
}

function onTag(xml: string, random: Random, change: (tag: string) => string): string | undefined {
  const match = random.pick(Array.from(xml.matchAll(/<\/?[A-Za-z][^>]*>/g)));
  if (match[0].endsWith('/>')) return undefined;
  return xml.slice(0, match.index) + change(match[0]) + xml.slice(match.index + match[0].length);
}

/** The items of the shared strings are written in another way that means the same. */
function onItem(change: (text: string) => string): (xml: string, random: Random) => string | undefined {
  return (xml, random) => {
    const items = Array.from(xml.matchAll(/<si><t>([^<&_]+)<\/t><\/si>/g)).filter(
      ([, text = '']) => /\S/.test(text) && text.trim() === text,
    );
    if (items.length === 0) return undefined;
    const item = random.pick(items);
    return xml.slice(0, item.index) + change(item[1] ?? '') + xml.slice(item.index + item[0].length);
  };
}

const escaped = (text: string): string =>
  (text.codePointAt(0) ?? 0) > 0xffff
    ? `${text}`
    : `_x${text.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_${text.slice(1)}`;

export const partMutators: readonly Mutator[] = [
  onPart('tag removed', (xml, random) => onTag(xml, random, () => ''), 'refused'),
  onPart('tag twice', (xml, random) => onTag(xml, random, (tag) => tag + tag), 'refused'),
  onPart('cut off', (xml, random) => xml.slice(0, random.integer(0, xml.trimEnd().length - 1)), 'refused'),
  onPart(
    'document type',
    (xml) => xml.replace(/<(?=[a-zA-Z])/, '<!DOCTYPE a [<!ENTITY b "c">]><'),
    'refused',
  ),
  onPart('says another encoding', (xml) => xml.replace(/encoding="[^"]*"/i, 'encoding="gbk"'), 'refused'),
  onPart('comment behind the root', (xml) => `${xml.trimEnd()}<!-- x -->\n`, 'neutral'),
  onPart('item removed', (xml) => xml.replace(/<si>[^]*<\/si>/, ''), 'same', [STRINGS]),
  onPart(
    'item as runs',
    onItem(
      (text) =>
        `<si><r><t>${[...text][0] ?? ''}</t></r><r><rPr><b/></rPr><t>${[...text].slice(1).join('')}</t></r></si>`,
    ),
    'neutral',
    [STRINGS],
  ),
  onPart(
    'item with a phonetic guide',
    onItem((text) => `<si><t>${text}</t><rPh sb="0" eb="1"><t>zz</t></rPh></si>`),
    'neutral',
    [STRINGS],
  ),
  onPart(
    'item in CDATA',
    onItem((text) => `<si><t><![CDATA[${text}]]></t></si>`),
    'neutral',
    [STRINGS],
  ),
  onPart(
    'item with entities',
    onItem(
      (text) => `<si><t>&#${text.codePointAt(0) ?? 0};${text.slice([...text][0]?.length ?? 1)}</t></si>`,
    ),
    'neutral',
    [STRINGS],
  ),
  onPart(
    'item with escapes',
    onItem((text) => `<si><t>${escaped(text)}</t></si>`),
    'neutral',
    [STRINGS],
  ),
  onPart(
    'item with a comment',
    onItem((text) => `<si><!-- <t>zz</t> --><t>${text}</t></si>`),
    'neutral',
    [STRINGS],
  ),
  onPart(
    'item with blanks in its tags',
    onItem((text) => `<si ><t\n>${text}</t ></si\n>`),
    'neutral',
    [STRINGS],
  ),
  onPart(
    'item with an unknown entity',
    onItem((text) => `<si><t>${text}&nbsp;</t></si>`),
    'refused',
    [STRINGS],
  ),
  onPart('words between the items', (xml) => xml.replace('</si><si>', '</si>x<si>'), 'refused', [STRINGS]),
  onPart(
    'counts changed',
    (xml, random) =>
      xml.replace(/(?:uniqueCount|count)="\d+"/g, (all) =>
        all.replace(/\d+/, String(random.integer(0, 4_294_967_295))),
      ),
    'neutral',
    [STRINGS],
  ),
  onPart('sheet id of no relationship', (xml) => xml.replace(/r:id="[^"]*"/, 'r:id="rId__proto__"'), 'same', [
    'xl/workbook.xml',
  ]),
  ({ bytes }, random): Mutant | undefined => {
    const members = unpack(bytes);
    const text = members[STRINGS];
    if (!text) return undefined;
    const at = textOf(members, STRINGS).indexOf('<t>');
    const byte = at === -1 ? -1 : Buffer.from(text).indexOf('<t>');
    if (byte === -1) return undefined;
    const bad = Buffer.concat([
      text.subarray(0, byte + 3),
      Buffer.from(
        random.pick([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xb0, 0xa1], [0xf5, 0x80, 0x80, 0x80]]),
      ),
      text.subarray(byte + 3),
    ]);
    return {
      what: 'part: bytes that are no UTF-8',
      bytes: pack({ ...members, [STRINGS]: new Uint8Array(bad) }),
      expect: { kind: 'refused' },
    };
  },
];

function onAny(what: string, change: (bytes: Uint8Array, random: Random) => Uint8Array): Mutator {
  return ({ bytes }, random) => ({ what, bytes: change(bytes.slice(), random), expect: { kind: 'free' } });
}

/** Start of a BIFF record, guessed: a plausible id and length, as records fill the streams of an old workbook. */
function recordAt(bytes: Uint8Array, random: Random): number {
  for (let tries = 0; tries < 200; tries++) {
    const at = random.integer(512, Math.max(512, bytes.length - 5));
    const [id, length] = [
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8),
      (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8),
    ];
    const next = at + 4 + length;
    const nextLength = (bytes[next + 2] ?? 0) | ((bytes[next + 3] ?? 0) << 8);
    if (id > 0 && id < 0x900 && length < 600 && nextLength < 600 && next + 4 + nextLength < bytes.length)
      return at;
  }
  return random.integer(0, bytes.length - 5);
}

const EDGE = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

/** Old workbooks have no checksum: a changed byte is a changed truth. What counts is that reading ends, and how. */
export const legacyMutators: readonly Mutator[] = [
  onAny('xls: cut off', (bytes, random) => bytes.slice(0, random.integer(8, bytes.length))),
  onAny('xls: some bytes changed', (bytes, random) => {
    for (let n = random.integer(1, 8); n > 0; n--)
      bytes[random.integer(8, bytes.length - 1)] = random.integer(0, 255);
    return bytes;
  }),
  onAny('xls: header changed', (bytes, random) => {
    bytes[random.integer(8, 511)] = random.pick(EDGE);
    return bytes;
  }),
  onAny('xls: length of a record changed', (bytes, random) => {
    const at = recordAt(bytes, random);
    bytes[at + 2] = random.pick(EDGE);
    bytes[at + 3] = random.pick([0, 0, 0x20, 0xff]);
    return bytes;
  }),
  onAny('xls: kind of a record changed', (bytes, random) => {
    bytes[recordAt(bytes, random)] = random.integer(0, 255);
    return bytes;
  }),
  onAny('xls: content of a record changed', (bytes, random) => {
    const at = recordAt(bytes, random) + 4;
    for (let n = 0; n < 4; n++) bytes[at + n] = random.pick(EDGE);
    return bytes;
  }),
];

export const textMutators: readonly Mutator[] = [
  onAny('csv: cut off', (bytes, random) => bytes.slice(0, random.integer(0, bytes.length))),
  onAny('csv: some bytes changed', (bytes, random) => {
    for (let n = random.integer(1, 4); n > 0; n--)
      bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255);
    return bytes;
  }),
  onAny('csv: something put in', (bytes, random) => {
    const at = random.integer(0, bytes.length);
    const put = strToU8(
      random.pick([
        '"',
        '""',
        '\r',
        '\n\n',
        ',,,,',
        '\t',
        ';',
        '\0',
        '\ufeff',
        '="1"',
        '__proto__',
        '<html>',
        '"'.repeat(1000),
        ','.repeat(20_000),
      ]),
    );
    return new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at)]);
  }),
];
