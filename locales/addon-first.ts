import enAddon from './en/addon.ts';
import enAddonErrors from './en/errors/addon.ts';
import enAddonOut from './en/addon-out.ts';
import enBook from './en/errors/book.ts';
import enHost from './en/errors/host.ts';
import enPane from './en/pane.ts';
import enRows from './en/errors/rows.ts';
import zhAddon from './zh-CN/addon.ts';
import zhAddonErrors from './zh-CN/errors/addon.ts';
import zhAddonOut from './zh-CN/addon-out.ts';
import zhBook from './zh-CN/errors/book.ts';
import zhHost from './zh-CN/errors/host.ts';
import zhPane from './zh-CN/pane.ts';
import zhRows from './zh-CN/errors/rows.ts';
import { addErrorWords } from './errors.ts';
import { addWords } from './index.ts';

// What the pane and the worker that checks may say: loaded at opening.
addWords(zhAddon, enAddon);
addErrorWords(zhAddonErrors, enAddonErrors);
addWords(zhAddonOut, enAddonOut);
addErrorWords(zhBook, enBook);
addErrorWords(zhHost, enHost);
addWords(zhPane, enPane);
addErrorWords(zhRows, enRows);
