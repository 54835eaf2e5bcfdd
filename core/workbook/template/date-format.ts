import { dateFormatIn } from '../../matching/date.ts';
import { normaliseLabel } from '../../matching/label.ts';
import type { SampleRow, TemplateColumn } from '../../model/template.ts';

/** What a template says to one column, beside its cells. */
interface Said {
  header: string;
  prompt: string | undefined;
  /** What its samples hold. */
  samples: readonly string[];
  notes: readonly string[];
}

/**
 * How a template wants days and months written into its columns as text, as a Java pattern: what the header says goes before
 * the prompt, that before samples, and a note comes last. A note that names a column speaks of that one, any other of all.
 */
export function withDateFormats(
  columns: readonly TemplateColumn[],
  samples: readonly SampleRow[],
  notes: readonly string[],
): TemplateColumn[] {
  const clauses = notes
    .flatMap((note) => note.split(/[\n。;；]/))
    .filter((clause) => clause.length <= MOST && TELLS_HOW.test(clause));
  const names = columns.map(({ levels, header }) => normaliseLabel(nameOf(levels?.at(-1) ?? header)));
  return columns.map((column, at) => {
    const stated = statedFormat({
      header: column.header,
      prompt: column.prompt,
      samples: samples.flatMap(({ cells }) =>
        cells.flatMap(({ column: letter, text }) => (letter === column.column ? [text] : [])),
      ),
      notes: clauses.filter((clause) => speaksOf(clause, names[at] ?? '', names)),
    });
    return stated ? { ...column, ...stated } : column;
  });
}

/** Longer ones say more than one thing. */
const MOST = 200;

type Stated = Pick<TemplateColumn, 'dateFormat' | 'dateFormatBy'>;

function statedFormat({ header, prompt = '', samples, notes }: Said): Stated | undefined {
  const found: [Stated['dateFormatBy'], string | undefined][] = [
    ['header', formatIn(header)],
    ['prompt', formatIn(prompt)],
    ['sample', samples.map(formatOfSample).find((format) => format !== undefined)],
    ['note', notes.map(formatIn).find((format) => format !== undefined)],
  ];
  const [by, dateFormat] = found.find(([, format]) => format !== undefined) ?? [];
  return dateFormat === undefined ? undefined : { dateFormat, dateFormatBy: by };
}

/** A header without the line below it, or the brackets behind it. */
function nameOf(header: string): string {
  return header.replace(/[\n(（【[].*$/s, '');
}

/** 入党时间格式：1990.01 speaks of that column, 日期格式 yyyy-MM-dd of every one. */
function speaksOf(clause: string, name: string, names: readonly string[]): boolean {
  const plain = normaliseLabel(clause);
  const named = names.filter((each) => each !== '' && plain.includes(each));
  if (named.length > 0) return named.includes(name);
  return /日期|时间|年月/.test(plain);
}

/** A note that says how to write: a deadline is a day as well. */
const TELLS_HOW = /格式|写法|样式|形式|例|如|y{4}/i;

const YEAR_MONTH = /y{4}m{2}(?![a-z])/i;
const YEAR_MONTH_SAMPLE = /(?:格式|[例如])\D{0,4}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?!\d)/;
const IN_WORDS = /年([-/.])月(?:\1日)?/;

/** A pattern (`yyyyMMdd`, `YYYY年MM月`, 年/月/日), or a day or month that shows one (如19900101). */
function formatIn(text: string): string | undefined {
  const plain = text.normalize('NFKC');
  const [words, sign = ''] = IN_WORDS.exec(plain) ?? [];
  if (words !== undefined) return ['yyyy', 'MM', ...(words.endsWith('日') ? ['dd'] : [])].join(sign);
  const format = dateFormatIn(plain);
  if (format !== undefined) return javaPattern(format);
  return YEAR_MONTH.test(plain) || YEAR_MONTH_SAMPLE.test(plain) ? 'yyyyMM' : undefined;
}

/** Only a sample that is a day or month, or a pattern, and nothing else. */
function formatOfSample(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/.test(plain)) return 'yyyyMM';
  return /^[\dy][\dymd年月日号/.-]*$/i.test(plain) && plain.length <= 12 ? formatIn(plain) : undefined;
}

/** In Java, `Y` is the year of a week and `D` the day of a year. */
function javaPattern(format: string): string {
  return format.replaceAll('Y', 'y').replaceAll('D', 'd');
}
