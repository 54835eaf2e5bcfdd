import enWords from './en/popup.ts';
import { addWords } from './index.ts';
import zhWords from './zh-CN/popup.ts';

addWords(zhWords, enWords);
