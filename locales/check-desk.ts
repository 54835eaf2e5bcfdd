import './addon-first.ts';
import enDesk from './en/desk.ts';
import enSheet from './en/sheet.ts';
import { addWords } from './index.ts';
import zhDesk from './zh-CN/desk.ts';
import zhSheet from './zh-CN/sheet.ts';

// What the worker that checks says: its own sentences, and those of a sheet that is reviewed.
addWords(zhDesk, enDesk);
addWords(zhSheet, enSheet);
