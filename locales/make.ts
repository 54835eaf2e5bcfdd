import enMakeErrors from './en/errors/make.ts';
import enMake from './en/make.ts';
import { addErrorWords } from './errors.ts';
import { addWords } from './index.ts';
import zhMakeErrors from './zh-CN/errors/make.ts';
import zhMake from './zh-CN/make.ts';

/** What is made as a new workbook, and read back from one. */
addWords(zhMake, enMake);
addErrorWords(zhMakeErrors, enMakeErrors);
