import enRecordFile from './en/errors/record-file.ts';
import { addErrorWords } from './errors.ts';
import zhRecordFile from './zh-CN/errors/record-file.ts';

// Only the command line reads record files.
addErrorWords(zhRecordFile, enRecordFile);
