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
 * column of a repeating field without the field; `choices` are several of `choices`; `pairs` are words with the field of
 * each, `优秀：优秀票、合格：合格票`.
 */
export type AuthorKind =
  | 'field'
  | 'fields'
  | 'column'
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
  /** Only where `kind` is `choice` or `choices`: the value of the parameter by the word that authors choose. */
  choices?: Readonly<Record<string, string | number | boolean>>;
  /** Only where `kind` is `pairs`: members for the word and for the field. */
  pair?: readonly [word: string, field: string];
}

/** A check type of the closed list that authors may use. */
export interface AuthorShape {
  /** 检查类型 as it stands in the drop-down. */
  type: string;
  /** When it passes, in words: 「所列字段都填写了，为合格」. */
  passesWhen: string;
  /** The same for English readers, to stand behind “Passes where”; columns in Chinese quotes as above. */
  passesWhenEn?: string;
  params: readonly AuthorParam[];
  /** A row of the sheet, cell by column, as an example to copy. */
  example: Readonly<Partial<Record<AuthorColumn, string>>>;
}
