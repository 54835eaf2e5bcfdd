import enCli from './en/errors/cli.ts';
import enExpression from './en/errors/expression.ts';
import enExportErrors from './en/errors/export.ts';
import enImportErrors from './en/errors/import.ts';
import enImporters from './en/errors/importers.ts';
import enRecordFile from './en/errors/record-file.ts';
import enWorkbook from './en/errors/workbook.ts';
import enWords from './en/jiannuo.ts';
import { addErrorWords } from './errors.ts';
import { addWords } from './index.ts';
import zhCli from './zh-CN/errors/cli.ts';
import zhExpression from './zh-CN/errors/expression.ts';
import zhExportErrors from './zh-CN/errors/export.ts';
import zhImportErrors from './zh-CN/errors/import.ts';
import zhImporters from './zh-CN/errors/importers.ts';
import zhRecordFile from './zh-CN/errors/record-file.ts';
import zhWorkbook from './zh-CN/errors/workbook.ts';
import zhWords from './zh-CN/jiannuo.ts';

// The command line for spreadsheets.
addWords(zhWords, enWords);
addErrorWords(zhCli, enCli);
addErrorWords(zhExportErrors, enExportErrors);
addErrorWords(zhExpression, enExpression);
addErrorWords(zhImportErrors, enImportErrors);
addErrorWords(zhImporters, enImporters);
addErrorWords(zhRecordFile, enRecordFile);
addErrorWords(zhWorkbook, enWorkbook);
