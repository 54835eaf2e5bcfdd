<<<<<<< HEAD
import enAuthoring from './en/errors/authoring.ts';
=======
import enExpression from './en/errors/expression.ts';
>>>>>>> main
import enExportErrors from './en/errors/export.ts';
import enImportErrors from './en/errors/import.ts';
import enWorkbook from './en/errors/workbook.ts';
import enImporters from './en/errors/importers.ts';
import enTemplateFile from './en/errors/template-file.ts';
import enExport from './en/export.ts';
import enJournal from './en/journal.ts';
import enTaughtErrors from './en/errors/taught.ts';
import enTaught from './en/taught.ts';
import enPacks from './en/packs.ts';
import enRun from './en/run.ts';
import enRuns from './en/runs.ts';
import enWords from './en/workbench.ts';
import { addErrorWords } from './errors.ts';
import { addWords } from './index.ts';
<<<<<<< HEAD
import zhAuthoring from './zh-CN/errors/authoring.ts';
=======
import zhExpression from './zh-CN/errors/expression.ts';
>>>>>>> main
import zhExportErrors from './zh-CN/errors/export.ts';
import zhImportErrors from './zh-CN/errors/import.ts';
import zhImporters from './zh-CN/errors/importers.ts';
import zhWorkbook from './zh-CN/errors/workbook.ts';
import zhTemplateFile from './zh-CN/errors/template-file.ts';
import zhExport from './zh-CN/export.ts';
import zhJournal from './zh-CN/journal.ts';
import zhTaughtErrors from './zh-CN/errors/taught.ts';
import zhTaught from './zh-CN/taught.ts';
import zhPacks from './zh-CN/packs.ts';
import zhRun from './zh-CN/run.ts';
import zhRuns from './zh-CN/runs.ts';
import zhWords from './zh-CN/workbench.ts';

// Only the workbench opens and writes files.
addWords(zhWords, enWords);
addWords(zhExport, enExport);
addWords(zhJournal, enJournal);
addWords(zhTaught, enTaught);
addErrorWords(zhAuthoring, enAuthoring);
addErrorWords(zhTaughtErrors, enTaughtErrors);
addWords(zhPacks, enPacks);
addWords(zhRun, enRun);
addWords(zhRuns, enRuns);
addErrorWords(zhTemplateFile, enTemplateFile);
addErrorWords(zhExportErrors, enExportErrors);
addErrorWords(zhExpression, enExpression);
addErrorWords(zhImportErrors, enImportErrors);
addErrorWords(zhImporters, enImporters);
addErrorWords(zhWorkbook, enWorkbook);
