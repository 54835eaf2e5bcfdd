import enAuthoring from './en/errors/authoring.ts';
import enImport from './en/errors/import.ts';
import enImporters from './en/errors/importers.ts';
import enMake from './en/errors/make.ts';
import enUpload from './en/errors/upload.ts';
import zhAuthoring from './zh-CN/errors/authoring.ts';
import zhImport from './zh-CN/errors/import.ts';
import zhImporters from './zh-CN/errors/importers.ts';
import zhMake from './zh-CN/errors/make.ts';
import zhUpload from './zh-CN/errors/upload.ts';
import { addErrorWords } from './errors.ts';

// What only the other workers have to say: loaded with the first of them (`addon/pane/workers.ts`).
addErrorWords(zhAuthoring, enAuthoring);
addErrorWords(zhImport, enImport);
addErrorWords(zhImporters, enImporters);
addErrorWords(zhMake, enMake);
addErrorWords(zhUpload, enUpload);
