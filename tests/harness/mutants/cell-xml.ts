import { type FoundCell, type FoundSheet, REFERENCE, spliced } from './sheet-source.ts';
import { onSheet, VALUE } from './sheet-xml.ts';
import type { Random } from '#tests/fixtures/random.ts';
import type { Expectation, Mutator } from './source.ts';

/** A change of one cell's own XML. */
function onCell(
  what: string,
  change: (xml: string, random: Random, cell: FoundCell) => string | undefined,
  expect: (cell: FoundCell, sheet: FoundSheet) => Expectation,
): Mutator {
  return onSheet(what, (sheet, cell, random) => {
    const xml = change(cell.xml, random, cell);
    if (xml === undefined || xml === cell.xml) return undefined;
    return { xml: spliced(sheet.xml, cell.at, cell.xml.length, xml), expect: expect(cell, sheet) };
  });
}

const neutral = (): Expectation => ({ kind: 'neutral' });
const refused = (): Expectation => ({ kind: 'refused' });
const onlyThis = ({ key }: FoundCell): Expectation => ({ kind: 'changed', at: new Set([key]) });
const goneFrom = ({ key }: FoundCell): Expectation => ({
  kind: 'changed',
  at: new Set([key]),
  now: new Map([[key, undefined]]),
});

export const cellMutators: readonly Mutator[] = [
  onCell('cell removed', () => '', goneFrom),
  onCell('cell twice', (xml) => xml + xml, refused),
  onCell('value twice', (xml) => (VALUE.test(xml) ? xml.replace(VALUE, (v) => v + v) : undefined), refused),
  onCell('value removed', (xml) => (VALUE.test(xml) ? xml.replace(VALUE, '') : undefined), onlyThis),
  onCell(
    'type changed',
    (xml, random) =>
      xml.replace(
        /(?<=^<c\b[^>]*)\st="[^"]*"/,
        ` t="${random.pick(['n', 's', 'str', 'b', 'e', 'd', 'inlineStr'])}"`,
      ),
    onlyThis,
  ),
  onCell(
    'type that is none',
    (xml, random) =>
      xml.replace(
        /(?<=^<c\b[^>]*)\st="[^"]*"/,
        ` t="${random.pick(['x', 'S', '', '__proto__', 'constructor'])}"`,
      ),
    refused,
  ),
  onCell(
    'style changed',
    (xml, random) => xml.replace(/(?<=^<c\b[^>]*)\ss="[^"]*"/, ` s="${random.integer(0, 70_000)}"`),
    onlyThis,
  ),
  onCell(
    'style that is none',
    (xml, random) =>
      xml.replace(/(?<=^<c\b[^>]*)\ss="[^"]*"/, ` s="${random.pick(['-1', 'x', '1e3', '4294967296', ''])}"`),
    refused,
  ),
  onCell(
    'place that is none',
    (xml, random) =>
      xml.replace(
        REFERENCE,
        ` r="${random.pick(['XFE1', 'AAAA1', '1', 'A', '', 'A1:B2', '$A$1', 'R1C1', '甲1'])}"`,
      ),
    refused,
  ),
  onCell(
    'index of no string',
    (xml, random) =>
      xml.includes('t="s"')
        ? xml.replace(VALUE, `<v>${random.pick(['-1', '99999999', '1.5', 'x', '4294967296', '1e1'])}</v>`)
        : undefined,
    refused,
  ),
  onCell('attribute twice', (xml) => xml.replace(REFERENCE, (r) => r + r), refused),
  onCell(
    'place without quotes',
    (xml) => xml.replace(REFERENCE, (_, letters: string, digits: string) => ` r=${letters}${digits}`),
    refused,
  ),
  onCell(
    'attributes in another order',
    (xml) =>
      xml.replace(
        /^<c((?:\s[\w:]+="[^"]*")+)/,
        (_, list: string) =>
          `<c${list
            .trim()
            .split(/\s+(?=[\w:]+=)/)
            .reverse()
            .map((a) => ` ${a}`)
            .join('')}`,
      ),
    neutral,
  ),
  onCell(
    'other quotes, blanks around =',
    (xml) => xml.replace(/\s(r|s|t)="([^"]*)"/g, " \n$1 = '$2'"),
    neutral,
  ),
  onCell(
    'place written with entities',
    (xml) =>
      xml.replace(/\sr="([A-Z])/, (_, letter: string) => ` r="&#x${letter.charCodeAt(0).toString(16)};`),
    neutral,
  ),
  onCell(
    'value written with entities',
    (xml) =>
      VALUE.test(xml)
        ? xml.replace(
            VALUE,
            (_, text: string) => `<v>${text.replace(/\w/, (c) => `&#${c.charCodeAt(0)};`)}</v>`,
          )
        : undefined,
    neutral,
  ),
  onCell(
    'value in CDATA',
    (xml) =>
      VALUE.test(xml) && !/<v>[^<]*&/.test(xml) ? xml.replace(VALUE, '<v><![CDATA[$1]]></v>') : undefined,
    neutral,
  ),
  onCell(
    'comment in the value',
    (xml) => (VALUE.test(xml) ? xml.replace(VALUE, '<v>$1<!-- <v>7</v> --></v>') : undefined),
    neutral,
  ),
  onCell(
    'entity that nobody defined',
    (xml) => (VALUE.test(xml) ? xml.replace(VALUE, '<v>$1&x;</v>') : undefined),
    refused,
  ),
  onCell('a bare &', (xml) => (VALUE.test(xml) ? xml.replace(VALUE, '<v>$1& </v>') : undefined), refused),
];
