import type { TemplateDrift } from '#core/export/checked.ts';
import type { FileNames } from '#core/export/file-name.ts';
import type { Trial } from '#core/export/trial.ts';
import type { UnmatchedWord } from '#core/export/unmatched-words.ts';
import type { Template } from '#core/model/template.ts';
import type { FieldChoice } from '#core/sheet/field-choices.ts';

/** A sheet of the template. */
export interface SheetChoice {
  name: string;
  hidden: boolean;
  table: boolean;
  /** Its first rows, as they may be shown. */
  rows: readonly string[];
}

/** Where the user says that the table stands. Rows are 1-based. */
export interface PlaceChange {
  headerRow?: number;
  headerRows?: number;
  /** `undefined`: found anew. */
  firstDataRow: number | undefined;
}

/** What earlier checks say of the template at hand. */
export type KnownView =
  | { is: 'same'; at: string }
  | { is: 'kept' }
  | { is: 'drifted'; drift: TemplateDrift; at: string }
  /** Checked for another form. */
  | { is: 'form'; formTypeId: string; form: string };

/** What the user typed about the portal and the files; `''` where the template's own facts hold, or no limit does. */
export interface TypedSettings {
  titleRows: string;
  headRows: string;
  sheetName: string;
  /** Between several words of one cell. */
  separator: string;
  /** `yes`: the portal goes by the place of a column alone. */
  byPlace: string;
  maxRows: string;
  /** In megabytes, `1.5` too. */
  maxMegabytes: string;
}
export type SettingKey = keyof TypedSettings;

/** A trial, without the bytes of its files. */
export type ResultView = Omit<Trial, 'files' | 'readings'> & {
  files: readonly { rows: number; bytes: number }[];
  readings: readonly (Trial['readings'][number] & { title: string })[];
};

/** The choice for who does not know how the portal reads. No contract has this id. */
export const ALL_CONTRACTS = '*';

export interface TemplateView {
  file: string | undefined;
  template: Template | undefined;
  sheets: readonly SheetChoice[];
  known: KnownView | undefined;
  /** Fields of the form, and every other that a column may be. */
  fields: readonly FieldChoice[];
  others: readonly FieldChoice[];
  /** Columns of dates that are written as text. */
  dated: ReadonlySet<string>;
  /** Values that equal no word of their column. */
  words: readonly UnmatchedWord[];
  /** Rows that the template brings where records go. */
  samples: readonly { row: number; texts: readonly string[] }[];
  replaceSamples: boolean;
  /** Consent to move down what stands below the records. */
  insertRows: boolean;
  extend: boolean;
  contracts: readonly { id: string; title: string }[];
  contractId: string;
  dateFormat: string;
  typed: TypedSettings;
  wrong: readonly SettingKey[];
  /** Share of the trial that is done, while it runs. */
  progress: number | undefined;
  result: ResultView | undefined;
  /** The records that were tried have been changed since, in another window. */
  outdated: boolean;
  insist: boolean;
  fileName: string;
  /** Names of the files by the pattern. */
  names: FileNames | undefined;
  purpose: string;
  /** The file that is being saved, from 1, and how many there are. */
  saving: { at: number; of: number } | undefined;
}

export interface TemplateActions {
  onFile: (file: File) => void;
  onSheet: (name: string) => void;
  onPlace: (change: PlaceChange) => void;
  onMap: (column: string, path: string | null) => void;
  onRequired: (column: string, required: boolean) => void;
  onWord: (column: string, key: string, word: string | null | undefined) => void;
  /** How the dates of a column are written; `undefined`: as the template says. */
  onDate: (column: string, format: string | undefined) => void;
  onTakeOver: () => void;
  onStartOver: () => void;
  onOtherForm: (formTypeId: string) => void;
  onContract: (id: string) => void;
  onDateFormat: (format: string) => void;
  onSetting: (key: SettingKey, text: string) => void;
  onReplaceSamples: (consent: boolean) => void;
  onExtend: (consent: boolean) => void;
  onInsertRows: (consent: boolean) => void;
  onPurpose: (purpose: string) => void;
  onInsist: (insist: boolean) => void;
  onFileName: (pattern: string) => void;
  onSimulate: () => void;
  onCancel: () => void;
  onSave: () => void;
}

export type TemplateAction = 'template' | 'trial' | 'save';
