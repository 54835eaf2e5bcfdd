import type { ImportContract } from '../contract.ts';
import { readDom } from './dom.ts';
import { domRules, saxRules } from './rules.ts';
import { readSax } from './sax.ts';

/** EasyPOI, as of 4.1.3 (read 2026-11): the import through POI's user model, and the one through SAX. */
const easypoi: readonly ImportContract[] = [
  {
    id: 'easypoi',
    aliases: ['easy-poi'],
    title: { zh: 'EasyPOI 导入', en: 'EasyPOI import' },
    rules: domRules,
    read: readDom,
  },
  {
    id: 'easypoi-sax',
    title: { zh: 'EasyPOI 大文件导入（SAX）', en: 'EasyPOI import by SAX' },
    rules: saxRules,
    read: readSax,
  },
];
export default easypoi;
