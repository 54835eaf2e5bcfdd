import enAuthoring from './en/errors/authoring.ts';
import enExport from './en/errors/export.ts';
import enImport from './en/errors/import.ts';
import enImporters from './en/errors/importers.ts';
import enMake from './en/errors/make.ts';
import enTemplateFile from './en/errors/template-file.ts';
import enUpload from './en/errors/upload.ts';
import enWorkbook from './en/errors/workbook.ts';
import zhAuthoring from './zh-CN/errors/authoring.ts';
import zhExport from './zh-CN/errors/export.ts';
import zhImport from './zh-CN/errors/import.ts';
import zhImporters from './zh-CN/errors/importers.ts';
import zhMake from './zh-CN/errors/make.ts';
import zhTemplateFile from './zh-CN/errors/template-file.ts';
import zhUpload from './zh-CN/errors/upload.ts';
import zhWorkbook from './zh-CN/errors/workbook.ts';
import { addErrorWords } from './errors.ts';

// What only the other workers have to say: loaded with the first of them (`addon/pane/workers.ts`).
addErrorWords(zhAuthoring, enAuthoring);
addErrorWords(zhExport, enExport);
addErrorWords(zhImport, enImport);
addErrorWords(zhImporters, enImporters);
addErrorWords(zhMake, enMake);
addErrorWords(zhTemplateFile, enTemplateFile);
addErrorWords(zhUpload, enUpload);
addErrorWords(zhWorkbook, enWorkbook);
