import type { ImportContract } from '../contract.ts';
import { readSax } from './read.ts';
import { rules } from './rules.ts';

/** JeecgBoot's AutoPoi through SAX, as of AutoPoi 2.0 (read 2026-11): far stricter than its usual import. */
const autopoiSax: ImportContract = {
  id: 'autopoi-sax',
  aliases: ['jeecg-sax'],
  title: { zh: 'JeecgBoot AutoPoi 大文件导入（SAX）', en: 'JeecgBoot AutoPoi import by SAX' },
  rules,
  read: readSax,
};
export default autopoiSax;
