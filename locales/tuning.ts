import enTuning from './en/tuning.ts';
import { addWords } from './index.ts';
import zhTuning from './zh-CN/tuning.ts';

/** 本单位设置 as they move: in the workbench, and in the worker of the add-on that reads packs. */
addWords(zhTuning, enTuning);
