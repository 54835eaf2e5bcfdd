import enWords from './en/reminders.ts';
import { addWords } from './index.ts';
import zhWords from './zh-CN/reminders.ts';

addWords(zhWords, enWords);
