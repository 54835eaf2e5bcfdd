import enWords from './en/popup.ts';
import enRun from './en/run.ts';
import { addWords } from './index.ts';
import zhWords from './zh-CN/popup.ts';
import zhRun from './zh-CN/run.ts';

addWords(zhWords, enWords);
addWords(zhRun, enRun);
