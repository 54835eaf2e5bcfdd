import type { ImportContract } from '../contract.ts';
import { readWithReader } from './reader.ts';
import { readerRules, saxRules } from './rules.ts';
import { readSax } from './sax.ts';

/** Hutool's `ExcelReader` into beans, and its reading by SAX, as of Hutool 5.8 (read 2026-11). */
const hutool: readonly ImportContract[] = [
  {
    id: 'hutool',
    aliases: ['hutool-poi'],
    title: { zh: 'Hutool 导入', en: 'Hutool import' },
    rules: readerRules,
    read: readWithReader,
  },
  {
    id: 'hutool-sax',
    title: { zh: 'Hutool 大文件导入（SAX）', en: 'Hutool import by SAX' },
    rules: saxRules,
    read: readSax,
  },
];
export default hutool;
