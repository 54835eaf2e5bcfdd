/**
 * The members of WPS 表格 (ET) that this host uses, and no others, written from public sources:
 *
 * - [et] WPS 开发文档, WPS 基础接口/表格 API 参考 (https://qn.cache.wpscdn.cn/encs/doc/office_v19/index.htm), the page of the interface's name
 * - [jsaddin] the same, WPS 基础接口/加载项 API 参考
 * - [dts] package `wps-jsapi` 1.0.5, `lib.et.d.ts` and `index.d.ts`: which members there are; its types say little (`Value2: number`)
 * - [vba] Excel VBA reference, the page of the same member, whose model ET mirrors: what a member answers
 *
 * Rows, columns and collections count from 1. Every call goes into the program and comes back with the answer: nothing is promised. What a
 * property of several cells says where they differ is `null` ([et] Range.RowHeight, Range.ColumnWidth; [vba] NumberFormat, HasFormula).
 */
export interface WpsApplication {
  /** [dts] EtApplication.Name */
  readonly Name: string;
  /** [et] Application.Version: a text; [et] Application.Build: a number */
  readonly Version: string | number;
  readonly Build: string | number;
  /** [et] Application.ActiveWorkbook: `null` where no window is open */
  readonly ActiveWorkbook: WpsWorkbook | null;
  /** [et] Application.Workbooks */
  readonly Workbooks: WpsWorkbooks;
  /** [et] Application.Selection: cells, or whatever else is selected */
  readonly Selection: unknown;
  /** [et] Application.WorksheetFunction; [dts] EtWorksheetFunction.CountA */
  readonly WorksheetFunction: { CountA(range: WpsRange): number };
  /** [dts]; [vba] Application.Ready: false while a cell is edited or a dialog is open */
  readonly Ready: boolean;
  /** [dts]; [vba] Application.ScreenUpdating, EnableEvents, Calculation */
  ScreenUpdating: boolean;
  EnableEvents: boolean;
  Calculation: number;
}

export interface WpsWorkbooks {
  /** [et] Workbooks.Open */
  Open(path: string): WpsWorkbook;
}

export interface WpsCollection<Item> {
  readonly Count: number;
  /** From 1; throws where there is none. */
  Item(index: number): Item;
}

/** [et] Workbook */
export interface WpsWorkbook {
  readonly Name: string;
  /** The folder, without a separator at its end; `''` where the workbook was never saved ([vba] Workbook.Path). */
  readonly Path: string;
  readonly ReadOnly: boolean;
  /** [dts]; [vba] Workbook.Date1904 */
  readonly Date1904: boolean;
  /** Sheets of cells in the order of their tabs; [et] Workbook.Worksheets */
  readonly Worksheets: WpsCollection<WpsSheet>;
  readonly ActiveSheet: WpsSheet | null;
  readonly Names: WpsNames;
  /** [dts] EtWorkbook.CustomXMLParts; [et] 通用 API 参考/CustomXMLParts. Older builds may have none. */
  readonly CustomXMLParts?: WpsXmlParts | null | undefined;
  Activate(): void;
  /** The workbook as it stands, into a file; the workbook itself keeps its name and place. */
  SaveCopyAs(path: string): void;
}

/** [et] Worksheet */
export interface WpsSheet {
  readonly Name: string;
  /** -1 `xlSheetVisible`, 0 hidden, 2 very hidden; [et] Worksheet.Visible */
  readonly Visible: number | boolean;
  /** [dts]; [vba] Worksheet.ProtectContents */
  readonly ProtectContents: boolean;
  /** [dts]; [vba] Worksheet.FilterMode: rows are hidden by a filter */
  readonly FilterMode: boolean;
  /** As far as contents and formats reach ([vba] Worksheet.UsedRange); `A1` where there is nothing. */
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Comments: WpsCollection<WpsComment>;
  /** The workbook; [vba] Worksheet.Parent */
  readonly Parent: { readonly Name: string };
  /** [et] Worksheet.Range, with an address such as `A1:B2` */
  Range(address: string): WpsRange;
  Activate(): void;
}

/** What a range of one cell says as it is, and a range of several row by row ([vba] Range.Value2). */
export type WpsValues = unknown;

/** [et] Range */
export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Areas: WpsCollection<WpsRange>;
  readonly Worksheet: WpsSheet;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  /** Dates as numbers ([et] Range.Value2); errors as the numbers of `CVErr` ([vba] CVErr, Cell Error Values). */
  Value2: WpsValues;
  /** The formula with `=`, or else what stands there; `''` for an empty cell ([et] Range.Formula). */
  Formula: WpsValues;
  /** [dts]; [vba] Range.HasFormula: `null` where some have one */
  readonly HasFormula: boolean | null;
  /** [et] Range.NumberFormat, in the form of English Excel; `null` where cells differ */
  NumberFormat: string | null;
  /** As it is shown ([et] Range.Text); of several cells `null` where they differ */
  readonly Text: string | null;
  /** [dts]; [vba] Range.PrefixCharacter: `'` where a text was entered with it */
  readonly PrefixCharacter: string | null;
  /** [et] Range.Font; [vba] Font.Strikethrough: `null` where cells, or letters of one cell, differ */
  readonly Font: { readonly Strikethrough: boolean | null };
  /** [et] Range.Hidden: whole rows or columns only */
  readonly Hidden: boolean | null;
  /** [et] Range.MergeCells, MergeArea (one cell only) */
  readonly MergeCells: boolean | null;
  readonly MergeArea: WpsRange;
  readonly FormatConditions: WpsConditions;
  readonly Validation: WpsValidation;
  /** [dts]; [et] Comment: `null` where there is none */
  readonly Comment: WpsComment | null;
  /** [et] Comment: text as given; throws where there is one already ([vba] Range.AddComment) */
  AddComment(text: string): WpsComment;
  /** [dts]; [vba] Range.SpecialCells: throws where no cell is of the kind, and on a protected sheet */
  SpecialCells(kind: number): WpsRange;
  ClearContents(): void;
  Select(): void;
}

/** [et] FormatConditions */
export interface WpsConditions extends WpsCollection<WpsCondition> {
  Add(type: number, operator: number, formula: string): WpsCondition;
}

/** [et] FormatCondition */
export interface WpsCondition {
  readonly Type: number;
  /** Only where the type has one. */
  readonly Formula1: string;
  readonly AppliesTo: WpsRange;
  /** Blue, green, red from the highest byte down ([vba] Interior.Color, RGB). */
  readonly Interior: { Color: number };
  StopIfTrue: boolean;
  SetFirstPriority(): void;
  Delete(): void;
}

/** [et] Validation. Every property throws where a range has no rule, or several ([vba] Validation object). */
export interface WpsValidation {
  /** 3 `xlValidateList` */
  readonly Type: number;
  /** `甲,乙` or `=$A$1:$A$9`, `=名单` */
  readonly Formula1: string;
}

/** [et] Comment */
export interface WpsComment {
  /** Answers the text where none is given. */
  Text(): string;
  Delete(): void;
  /** The cell; [vba] Comment.Parent */
  readonly Parent: WpsRange;
}

/** [et] Names */
export interface WpsNames extends WpsCollection<WpsName> {
  /** Hidden from the user where not visible. */
  Add(name: string, refersTo: string, visible: boolean): WpsName;
}

/** [et] Name */
export interface WpsName {
  readonly Name: string;
  /** With `=` */
  readonly RefersTo: string;
  readonly Visible: boolean;
  Delete(): void;
}

/** [et] 通用 API 参考/CustomXMLParts, CustomXMLPart */
export interface WpsXmlParts {
  Add(xml: string): unknown;
  SelectByNamespace(uri: string): WpsCollection<WpsXmlPart>;
}

export interface WpsXmlPart {
  readonly XML: string;
  Delete(): void;
}

/** [jsaddin] 事件/ApiEvent */
export interface WpsEvents {
  AddApiEventListener(name: string, listener: (sheet: unknown, range?: unknown) => void): void;
  /**
   * Documented with the name alone: then nothing in this page hears of it any more. Package `wps-jsapi-declare` 2.2.0 (`addon.wps.d.ts`)
   * declares the listener too.
   */
  RemoveApiEventListener(name: string, listener: (sheet: unknown, range?: unknown) => void): void;
}

/** [jsaddin] 文件系统/FileSystem: whole paths only. Letters of a binary string are bytes. */
export interface WpsFiles {
  Exists(path: string): boolean;
  Mkdir(path: string): unknown;
  Remove(path: string): unknown;
  readAsBinaryString(path: string): string;
  /** `false` where it was not written (`wps-jsapi-declare` 2.2.0, `index.d.ts`) */
  writeAsBinaryString(path: string, data: string): unknown;
}

/** [jsaddin] Env; the folders of the user are of later builds (`wps-jsapi-declare` 2.2.0, `index.d.ts`). */
export interface WpsFolders {
  GetTempPath(): string;
  GetHomePath(): string;
  GetAppDataPath(): string;
  GetDesktopPath?: (() => string) | undefined;
}

/** The program as an add-on's page has it, from `window.Application` or, in older builds, `window.wps`. */
export interface WpsProgram {
  app: WpsApplication;
  events: WpsEvents;
  files: WpsFiles;
  folders: WpsFolders;
}

/** `XlCellType`: cells with rules of entry ([dts] enum XlCellType). */
export const WITH_VALIDATION = -4174;
/** `xlExpression` of `XlFormatConditionType` */
export const EXPRESSION = 2;
/** `xlValidateList` of `XlDVType` */
export const LIST = 3;
/** `xlCalculationManual` of `XlCalculation` */
export const MANUAL = -4135;
/** `xlSheetVisible` of `XlSheetVisibility` */
export const VISIBLE = -1;
