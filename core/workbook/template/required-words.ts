import { normaliseLabel } from '../../matching/label.ts';

/** Whole remarks only: 非必填 and 党员必填 are none. */
const MARK =
  /^(?:[*＊]|(?:此项|本项|该项|本列)?(?:为|是|须)?(?:必[填选录]|必须填写?|[不勿][能可得]?为空|不能空)(?:项|字段)?|required|mandatory)$/i;

/** What is required of some people only is not required of all. */
const CONDITIONAL = /如果|如[为是系有选]|若|(?<!应)当(?!前)|凡|时[，,]|的[，,]?\s*(?:须|则)?必/;

/** Whether a remark as a whole says that a field is required. */
export function isRequiredMark(text: string): boolean {
  return MARK.test(text.trim());
}

/** Whether a piece of what is said to one column does: `请填写真实姓名，必填`. */
export function saysRequired(text: string): boolean {
  return (
    !CONDITIONAL.test(text) &&
    text.split(/[\s，,、；;。.：:（）()【】[\]！!]+/).some((piece) => isRequiredMark(piece))
  );
}

const SENTENCES = /[\n。；;]|\s+(?=\d{1,2}[.、．])/;
const NUMBERING =
  /^\s*(?:(?:注|备注|说明|填[写表报]说明|注意)\s*[:：])?\s*(?:[（(]?\d{1,2}[）).、．]|[①-⑳])?\s*/;
const LAST =
  /^(.+?)(?:等|这)?(?:[一二三四五六七八九十\d]+[项个列栏])?(?:均|都|全部|皆)?(?:为|是|属于?)?\s*(?:必[填选录]|必须填写?|不[能得可]为空)(?:项|字段|列|栏|内容|信息)?[!！.]?$/;
const FIRST = /^必[填选录](?:项|字段|列|栏|内容)?(?:为|是|有|包括|包含)?\s*[:：]?\s*(.+)$/;

/** `以上均为必填项`, `所有栏目必填` */
const ALL = /^(?:(?:以上|上述|所有|全部|各)(?:所有|全部)?)(?:项目?|字段|栏目?|列|内容|信息)*$/;

/**
 * Columns that notes call required by name: `姓名、性别为必填项`, `必填项：姓名、性别`, `身份证号18位，必填`.
 * @param headers header texts by column
 */
export function requiredInNotes(
  notes: readonly string[],
  headers: ReadonlyMap<number, string>,
): ReadonlySet<number> {
  const columns = [...headers].map(([column, text]) => ({
    column,
    names: [text, text.split('_').at(-1) ?? ''].map(nameOf).filter(Boolean),
  }));
  const named = (name: string): number[] =>
    columns.filter(({ names }) => ALL.test(name) || names.includes(nameOf(name))).map(({ column }) => column);
  const sentences = notes
    .flatMap((note) => note.split(SENTENCES))
    .map((text) => withoutOptional(text.replace(NUMBERING, '').trim()));
  return new Set(
    sentences.flatMap((sentence) => {
      if (CONDITIONAL.test(sentence)) return [];
      const list = LAST.exec(sentence)?.[1] ?? FIRST.exec(sentence)?.[1];
      const listed = (list ?? '').split(/[、，,和及与/\s]|以及/).flatMap((name) => named(bare(name)));
      if (listed.length > 0 || !saysRequired(sentence)) return listed;
      const [about = ''] = sentence.split(/[，,：:]/);
      const begins = columns.flatMap(({ names }) => names.filter((name) => nameOf(about).startsWith(name)));
      const longest = begins.reduce((a, b) => (b.length > a.length ? b : a), '');
      return longest === '' ? [] : named(longest);
    }),
  );
}

/** 身份证号码 in a note is 身份证号 over the column. */
function nameOf(text: string): string {
  return normaliseLabel(text).replace(/号码$/, '号');
}

/** What a sentence says of other columns goes: `姓名必填，其余选填`. */
function withoutOptional(sentence: string): string {
  const clauses = sentence.split(/[，,]/);
  return clauses.filter((clause) => !/非必|不是必|选填|可不填|可为空/.test(clause)).join('，');
}

function bare(name: string): string {
  return name.replace(/[“”"'‘’「」【】《》]/g, '').replace(/[列栏]$/, '');
}

/** Signs that offices put before what is required, beside the star. */
const SIGN = /(?:^|[_\n（(])\s*([★※])|([★※])\s*(?:$|[_\n）)])/;

/**
 * The sign a header carries at its edge where it means required: nothing else is said of it.
 * @param words what the notes say
 */
export function hasRequiredSign(header: string, words: string): boolean {
  const [, before, after] = SIGN.exec(header) ?? [];
  const sign = before ?? after;
  return sign !== undefined && !words.includes(sign);
}

/** `带★为必填`, `★为必填项`: the sign that such a note explains. */
export function explainedSign(words: string): string | undefined {
  return (
    /[带有标]\s*[“"'‘「（(]?\s*([^\s\p{L}\p{N}“"'‘「（()）])[^\n。；;]{0,12}必[填选]/u.exec(words)?.[1] ??
    /([★※☆▲●◆])[^\n。；;]{0,12}(?<!非)必[填选]/.exec(words)?.[1]
  );
}
