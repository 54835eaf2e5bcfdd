import enExportErrors from './en/errors/export.ts';
import enImportErrors from './en/errors/import.ts';
import enWorkbook from './en/errors/workbook.ts';
import enImporters from './en/errors/importers.ts';
import enExport from './en/export.ts';
import enJournal from './en/journal.ts';
import enRun from './en/run.ts';
import enWords from './en/workbench.ts';
import { addErrorWords } from './errors.ts';
import { addWords } from './index.ts';
import zhExportErrors from './zh-CN/errors/export.ts';
import zhImportErrors from './zh-CN/errors/import.ts';
import zhImporters from './zh-CN/errors/importers.ts';
import zhWorkbook from './zh-CN/errors/workbook.ts';
import zhExport from './zh-CN/export.ts';
import zhJournal from './zh-CN/journal.ts';
import zhRun from './zh-CN/run.ts';
import zhWords from './zh-CN/workbench.ts';

// Only the workbench opens and writes files.
addWords(zhWords, enWords);
addWords(zhExport, enExport);
addWords(zhJournal, enJournal);
addWords(zhRun, enRun);
addErrorWords(zhExportErrors, enExportErrors);
addErrorWords(zhImportErrors, enImportErrors);
addErrorWords(zhImporters, enImporters);
addErrorWords(zhWorkbook, enWorkbook);
