import enWords from './en/live.ts';
import { addWords } from './index.ts';
import zhWords from './zh-CN/live.ts';

addWords(zhWords, enWords);
