import enExport from './en/errors/export.ts';
import enImport from './en/errors/import.ts';
import enWorkbook from './en/errors/workbook.ts';
import enImporters from './en/errors/importers.ts';
import enJournal from './en/journal.ts';
import enWords from './en/workbench.ts';
import { addErrorWords } from './errors.ts';
import { addWords } from './index.ts';
import zhExport from './zh-CN/errors/export.ts';
import zhImport from './zh-CN/errors/import.ts';
import zhImporters from './zh-CN/errors/importers.ts';
import zhWorkbook from './zh-CN/errors/workbook.ts';
import zhJournal from './zh-CN/journal.ts';
import zhWords from './zh-CN/workbench.ts';

// Only the workbench opens and writes files.
addWords(zhWords, enWords);
addWords(zhJournal, enJournal);
addErrorWords(zhExport, enExport);
addErrorWords(zhImport, enImport);
addErrorWords(zhImporters, enImporters);
addErrorWords(zhWorkbook, enWorkbook);
