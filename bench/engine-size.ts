import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * Weight of what checks a record and what compares records, as it is shipped (bundled, made small, gz): the engine with every
 * check, the text reader, expressions and duplicates that they use, one form and one pack. In kB.
 */
export async function engineKilobytes(packId: string, formTypeId: string): Promise<number> {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const id = 'virtual:engine';
  const source = `
    import { checkBatch } from '/core/engine/check-batch.ts';
    import { checkRecord } from '/core/engine/check-record.ts';
    import { checks } from '/catalog/checks.ts';
    import { readFacts } from '/core/facts/read-facts.ts';
    import pack from '/core/packs/${packId}/pack.ts';
    import formType from '/core/forms/${formTypeId}.ts';
    export { checkBatch, checkRecord, checks, readFacts, pack, formType };`;
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'engine',
        resolveId: (asked) => (asked === id ? `${root}engine.js` : undefined),
        load: (asked) => (asked === `${root}engine.js` ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'chrome109',
      rolldownOptions: { input: id, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return gzipSync(code, { level: 9 }).length / 1024;
}
