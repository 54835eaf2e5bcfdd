import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import type { Said, SaidLocale } from './said.ts';

/** Columns of the sheet 检查 in a pack's workbook that hold parameters; everything else stands in 其他参数 as `名称=值`. */
export type AuthorColumn =
  | '字段'
  | '对照字段'
  | '条件'
  | '最少'
  | '最多'
  | '词表'
  | '标准组'
  | '阶段'
  | '其他参数';

/**
 * What a cell holds, and how it is read: fields by their labels, numbers, names of other sheets of the workbook. `column` is a
 * column of a repeating field without the field; `table` is such a field, or one of its columns where only one table has it; `choices` are several of `choices`; `pairs` are words with the field of
 * each, `优秀：优秀票、合格：合格票`.
 */
export type AuthorKind =
  | 'field'
  | 'fields'
  | 'column'
  | 'table'
  | 'choices'
  | 'pairs'
  | 'text'
  | 'texts'
  | 'number'
  | 'flag'
  | 'choice'
  | 'date'
  | 'wordList'
  | 'criterionSet'
  | 'stage'
  | 'form'
  | 'expression';

/** One parameter of a check as an author meets it. */
export interface AuthorParam {
  /**
   * Member of the check's `params`; `columns.item` for a member of a member, `steps[].opinion` for that of every item, whose cell
   * is then a list.
   */
  key: string;
  column: AuthorColumn;
  /** Name in 其他参数 and in messages. */
  label: string;
  kind: AuthorKind;
  required?: true;
  /** Only where `kind` is `number`: it counts in percent, 20 for 20%. */
  percent?: true;
  /**
   * Key of a parameter of the kind `form`: the field is one of that form, or one of the other forms of the use. Without either it is one
   * of all its forms.
   */
  on?: { form: string } | { besides: string };
  /** Only where `kind` is `choice` or `choices`: the value of the parameter by the word that authors choose. */
  choices?: Readonly<Record<string, string | number | boolean>>;
  /** Only where `kind` is `pairs`: members for the word and for the field. */
  pair?: readonly [word: string, field: string];
}

/** Of a check that counts each value of a field by itself, and all together where no record has one. */
export const GROUPED: readonly AuthorParam[] = [
  { key: 'groupBy', column: '对照字段', label: '分别计算', kind: 'field' },
  { key: 'orAll', column: '其他参数', label: '都没写时合在一起', kind: 'flag' },
];

/** Something wrong with the parameters of a use, which their schema alone cannot tell. */
export interface ParamProblem {
  /** Member of `params`. */
  key: string;
  /** Code and parameters of a `JiannuoError`. */
  code: string;
  params?: Readonly<Record<string, string | number>>;
}

/** What a use of a check is written for. */
export interface UseContext {
  formType: FormType;
  pack: Pack;
}

/**
 * A check type of the closed list that authors may use: how a use of the check of that id is written in a workbook. It stands in
 * `author.ts` beside the check, as whoever only checks has no need of it.
 */
export interface AuthorShape {
  id: string;
  /** 检查类型 as it stands in the drop-down. */
  type: string;
  /** When it passes, in words: 「所列字段都填写了，为合格」. */
  passesWhen: string;
  /** The same for English readers, to stand behind “Passes where”; columns in Chinese quotes as above. */
  passesWhenEn?: string;
  params: readonly AuthorParam[];
  /** A row of the sheet, cell by column, as an example to copy. */
  example: Readonly<Partial<Record<AuthorColumn, string>>>;
  /** Looks at the parameters of a use, as its schema gave them, on one form, before anything is checked. */
  lint?(params: unknown, context: UseContext): ParamProblem[];
  /** When a use passes, in a sentence with what the use itself gives; in place of `passesWhen` and `passesWhenEn`. */
  says?(said: Said, locale: SaidLocale): string;
  /** When a use passes, where `passesWhen` does not say all of it. `undefined` for wrong parameters. */
  describe?(params: unknown, context: UseContext): string | undefined;
}
