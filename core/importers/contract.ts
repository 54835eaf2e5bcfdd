import type { ImportProfile, ImportReading } from '../model/import-contract.ts';
import type { Workbook } from '../model/workbook.ts';

/**
 * 导入规范: one family of portal importers. `read` does with the workbook what the portal's Java code does,
 * silent nulls, shifted columns and aborts included. One folder of `core/importers/` default-exports one of
 * these from `index.ts`, or a family of them that differ in little, such as DOM and SAX.
 */
export interface ImportContract {
  id: string;
  /** Other names that people know the importer by, lower case: releases under another name, sister projects. */
  aliases?: readonly string[];
  title: { zh: string; en: string };
  /** Rules a person can read, each with the class and method of the portal it comes from. */
  rules: readonly { id: string; zh: string; source: string }[];
  read(workbook: Workbook, profile: ImportProfile): ImportReading;
}
