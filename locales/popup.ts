import enLock from './en/lock.ts';
import enWords from './en/popup.ts';
import enRun from './en/run.ts';
import { addWords } from './index.ts';
import zhLock from './zh-CN/lock.ts';
import zhWords from './zh-CN/popup.ts';
import zhRun from './zh-CN/run.ts';

addWords(zhWords, enWords);
addWords(zhRun, enRun);
addWords(zhLock, enLock);
