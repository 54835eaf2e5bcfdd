import { becomes, keyOf, neutral, onCell, onTag, onText, onWords, refused } from './markup-change.ts';
import { textMutators } from './other.ts';
import { cellKey, type Mutator } from './source.ts';

/** What means the same in every kind of markup, and what means another thing that is known. */
const common: readonly Mutator[] = [
  onCell('comment between the cells', (xml) => `<!-- <td>x</td> -->${xml}`, neutral),
  onCell('blanks between the cells', (xml) => `\r\n\t ${xml}`, neutral),
  onCell(
    'cell emptied',
    (_, { empty }) => empty,
    (cell, { readsEmpty }) => becomes(readsEmpty)(cell),
  ),
  onWords('other words', () => 'zz9', becomes('text:zz9')),
  onWords(
    'words with entities',
    (words) => `&#${words.codePointAt(0) ?? 0};${[...words].slice(1).join('')}`,
    neutral,
  ),
  onWords(
    'a sign and its entity',
    (words) => `${words}&lt;&amp;`,
    (cell) => ({
      kind: 'changed',
      at: new Set([keyOf(cell)]),
    }),
  ),
  onWords('comment in the words', (words) => `${words}<!-- x -->`, neutral),
];

const xmlOnly: readonly Mutator[] = [
  ...common,
  onText(
    'cut off',
    (text, random, { root }) =>
      text.slice(0, random.integer(text.indexOf('>', text.indexOf(root)), text.length - 1)),
    { kind: 'refused' },
  ),
  onText('tag removed', (text, random, dialect) => onTag(text, random, dialect, () => ''), {
    kind: 'refused',
  }),
  onText('tag twice', (text, random, dialect) => onTag(text, random, dialect, (tag) => tag + tag), {
    kind: 'refused',
  }),
  onText(
    'tag without its end',
    (text, random, dialect) => onTag(text, random, dialect, (tag) => tag.slice(0, -1)),
    {
      kind: 'refused',
    },
  ),
  onText('words behind the root', (text) => `${text}x`, { kind: 'refused' }),
  onText('a root behind the root', (text, _, { root }) => text + text.slice(text.indexOf(root)), {
    kind: 'refused',
  }),
  onText(
    'document type',
    (text, random, { root }) =>
      text.replace(root, `${random.pick(['<!DOCTYPE a>', '<!DOCTYPE a [<!ENTITY b "c">]>'])}${root}`),
    { kind: 'refused' },
  ),
  onWords('words in CDATA', (words) => `<![CDATA[${words}]]>`, neutral),
  onWords('markup in CDATA', () => '<![CDATA[<b>&amp;]]>', becomes('text:<b>&amp;')),
  onWords('entity of HTML', (words) => `${words}&nbsp;`, refused),
  onWords(
    'character that is none',
    (words, random) => words + random.pick(['&#0;', '&#xD800;', '&#x110000;']),
    refused,
  ),
  onWords('a bare &', (words) => `${words}& `, refused),
  onCell('attribute twice', (xml) => xml.replace(/\s[\w:-]+="[^"]*"/, (all) => all + all), refused),
  onCell('attribute without quotes', (xml) => xml.replace(/="([^"]*)"/, '=$1'), refused),
  onCell(
    'other quotes, blanks around =',
    (xml) => xml.replace(/\s([\w:-]+)="([^"]*)"/g, " \n$1 = '$2'"),
    neutral,
  ),
];

/** OpenDocument: one element for several equal cells or rows. */
const repeated: readonly Mutator[] = [
  onCell(
    'cell repeated',
    (xml, _, { lastColumn }) =>
      lastColumn ? xml.replace(/^<[\w:-]+/, '$& table:number-columns-repeated="2"') : undefined,
    (cell) => {
      const beside = cellKey(cell.sheet, cell.row, cell.column + 1);
      return { kind: 'changed', at: new Set([beside]), like: new Map([[beside, keyOf(cell)]]) };
    },
  ),
  onCell(
    'blank repeated to the last column',
    (xml, _, { lastColumn }) =>
      lastColumn ? `${xml}<table:table-cell table:number-columns-repeated="16380"/>` : undefined,
    neutral,
  ),
  onCell(
    'day that is none',
    (xml) => xml.replace(/date-value="[^"]*"/, 'date-value="2026-02-30T25:61:00"'),
    (cell) => ({ kind: 'changed', at: new Set([keyOf(cell)]) }),
  ),
];

/** SpreadsheetML: places that a cell or row names itself. */
const placed: readonly Mutator[] = [
  onCell(
    'its own place',
    (xml, _, { column }) => xml.replace('<Cell', `<Cell ss:Index="${column + 1}"`),
    neutral,
  ),
  onCell(
    'place of another',
    (xml, _, { column }) => (column > 0 ? xml.replace('<Cell', '<Cell ss:Index="1"') : undefined),
    refused,
  ),
  onCell(
    'place that is none',
    (xml, _, __, random) =>
      xml.replace('<Cell', `<Cell ss:Index="${random.pick(['0', '-1', 'x', '1.5', '16385', '1e9', ''])}"`),
    refused,
  ),
  onCell('value twice', (xml) => xml.replace(/<Data.*?<\/Data>/, (all) => all + all), refused),
  onText(
    'a row twice',
    (text) => text.replace('</Row></Table>', '</Row><Row ss:Index="1"><Cell/></Row></Table>'),
    { kind: 'refused' },
  ),
  onCell(
    'day that is none',
    (xml) => xml.replace(/>\d{4}-\d\d-\d\dT[^<]*</, '>2026-02-30T25:61:00<'),
    (cell) => ({ kind: 'changed', at: new Set([keyOf(cell)]) }),
  ),
];

/** Pages: whatever browsers take for the same. */
const pages: readonly Mutator[] = [
  ...common,
  onCell('cell without its end', (xml) => xml.replace('</td>', ''), neutral),
  onCell('tags in capitals', (xml) => xml.replaceAll('td>', 'TD >'), neutral),
  onCell('attributes', (xml) => xml.replace('<td', `<td class=a title="x>y" width='3'`), neutral),
  onWords('words in another element', (words) => `<span>${words}</span>`, neutral),
  onWords(
    'words of a choice',
    (words) => `<select><option>x<option selected>${words}<option>y</select>`,
    neutral,
  ),
  onWords('words of a control', (words) => `<input type=hidden value=x><input value="${words}">`, neutral),
  onWords('words of a text area', (words) => `<textarea>${words}</textarea>`, neutral),
  onWords('script beside the words', (words) => `${words}<script>"<td>"</script>`, neutral),
  onWords(
    'a bare &',
    (words) => `${words}&`,
    (cell) => ({ kind: 'changed', at: new Set([keyOf(cell)]) }),
  ),
  onText('tag removed', (text, random, dialect) => onTag(text, random, dialect, () => ''), { kind: 'free' }),
  onText('tag twice', (text, random, dialect) => onTag(text, random, dialect, (tag) => tag + tag), {
    kind: 'free',
  }),
  onCell(
    'spans',
    (xml, _, __, random) =>
      xml.replace('<td', `<td rowspan=${random.integer(0, 99_999)} colspan=${random.integer(0, 2000)}`),
    () => ({ kind: 'free' }),
  ),
];

/** Mutators for a kind of markup by the file's ending; none for other kinds. */
export function markupMutators(name: string): readonly Mutator[] {
  switch (/\.(\w+)$/.exec(name)?.[1]) {
    case 'ods':
      return [...xmlOnly, ...repeated];
    case 'fods':
      return [...xmlOnly, ...repeated, ...textMutators];
    case 'xml':
      return [...xmlOnly, ...placed, ...textMutators];
    case 'html':
    case 'mht':
      return [...pages, ...textMutators];
    default:
      return [];
  }
}
