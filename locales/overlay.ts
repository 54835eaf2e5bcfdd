import enWords from './en/overlay.ts';
import { addWords } from './index.ts';
import zhWords from './zh-CN/overlay.ts';

addWords(zhWords, enWords);
