import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { entry, hasShell, linuxHome, unpack, windowsHome } from './installers.fixture.ts';
import { damagedFiles, wholeFiles, withOurs } from './publish.fixture.ts';

const first = unpack('0.1.0');
const next = unpack('0.2.10');
const readme = 'jiannuo_0.1.0/ribbon.xml';

describe.each([
  ['install.sh', linuxHome, hasShell],
  ['install.js, as Windows Script Host runs it', windowsHome, true],
])('%s', (_what, home, canRun) => {
  const run = canRun ? test : test.skipIf(true);

  /** A home with that publish.xml, its bytes as they stand. */
  function homeWith(publish: string | undefined) {
    const { jsaddons, run: start } = home();
    const path = join(jsaddons, 'publish.xml');
    if (publish !== undefined) {
      mkdirSync(jsaddons, { recursive: true });
      writeFileSync(path, publish);
    }
    const read = () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    return { jsaddons, start, read, write: (text: string) => writeFileSync(path, text) };
  }

  run('makes the folder and the file where there were none, and takes them away', () => {
    const { jsaddons, start, read } = homeWith(undefined);
    expect(start(first, 'install')).toMatchObject({
      ok: true,
      said: expect.stringContaining('装好了') as string,
    });
    expect(read()).toContain(entry('0.1.0'));
    expect(readFileSync(join(jsaddons, readme), 'utf8')).toBe(readFileSync(join(first, readme), 'utf8'));
    expect(start(first, 'uninstall')).toMatchObject({
      ok: true,
      said: expect.stringContaining('已卸载') as string,
    });
    expect(readdirSync(jsaddons)).toEqual([]);
    expect(start(first, 'uninstall').said).toContain('没有装过');
  });

  run.each(Object.entries(wholeFiles))('puts the entry in and takes it out again: %s', (_name, before) => {
    const { jsaddons, start, read } = homeWith(before);
    expect(start(first, 'install').ok).toBe(true);
    const after = read() ?? '';
    expect(after.split(entry('0.1.0'))).toHaveLength(2);
    // What was there stands in its order; an empty root alone is written as a pair.
    const others = after.replace(
      new RegExp(`(?:(?<=\\n)  )?${entry('0.1.0').replaceAll('.', '\\.')}(?:(?<=\\n  .*)\\r?\\n)?`),
      '',
    );
    expect(others.replace('<jsplugins></jsplugins>', '')).toBe(
      before.replace(/<jsplugins ?\/>|<jsplugins><\/jsplugins>/, ''),
    );
    expect(start(first, 'install').ok).toBe(true);
    expect(read()).toBe(after);
    expect(start(next, 'install').ok).toBe(true);
    expect(read()).toBe(after.replace(entry('0.1.0'), entry('0.2.10')));
    expect(readdirSync(jsaddons).filter((each) => each.startsWith('jiannuo_'))).toEqual(['jiannuo_0.2.10']);
    expect(start(next, 'uninstall').ok).toBe(true);
    expect(read()).toBe(before);
    expect(readdirSync(jsaddons)).toEqual(['publish.xml']);
  });

  run.each(Object.entries(wholeFiles))(
    'takes out its entry alone where the file was changed meanwhile: %s',
    (_name, before) => {
      const { start, read, write } = homeWith(before);
      start(first, 'install');
      const changed = (read() ?? '').replace('</jsplugins>', '<jsplugin name="later" url="z"/></jsplugins>');
      write(changed);
      expect(start(first, 'uninstall').ok).toBe(true);
      const left = read() ?? '';
      expect(left).not.toContain(entry('0.1.0'));
      expect(left).toContain('<jsplugin name="later" url="z"/>');
      const pair = /<jsplugins ?\/>/.test(before)
        ? before.replace(/<jsplugins ?\/>/, '<jsplugins></jsplugins>')
        : before;
      expect(left).toBe(pair.replace('</jsplugins>', '<jsplugin name="later" url="z"/></jsplugins>'));
    },
  );

  run.each(Object.entries(withOurs))('takes the place of %s', (_name, [there, without]) => {
    const { start, read } = homeWith(there);
    expect(start(first, 'install').ok).toBe(true);
    expect((read() ?? '').split('"jiannuo"')).toHaveLength(2);
    expect(read()).toContain(entry('0.1.0'));
    expect(start(first, 'uninstall').ok).toBe(true);
    expect(read()).toBe(without);
  });

  run.each(Object.entries(damagedFiles))('refuses %s with a sentence and changes nothing', (_name, bytes) => {
    const { jsaddons, start } = homeWith(undefined);
    mkdirSync(jsaddons, { recursive: true });
    const path = join(jsaddons, 'publish.xml');
    writeFileSync(path, bytes, 'latin1');
    for (const what of ['install', 'uninstall'] as const) {
      const { ok, said } = start(first, what);
      expect(ok).toBe(false);
      expect(said).toContain('不是完整的 XML');
      expect(readFileSync(path, 'latin1')).toBe(Buffer.from(bytes, 'latin1').toString('latin1'));
      expect(readdirSync(jsaddons)).toEqual(['publish.xml']);
    }
  });

  run('says when the package is not whole, and changes nothing', () => {
    const { jsaddons, start } = homeWith('<jsplugins/>');
    const broken = unpack('0.1.0');
    rmSync(join(broken, 'jiannuo_0.1.0'), { recursive: true });
    const { ok, said } = start(broken, 'install');
    expect(ok).toBe(false);
    expect(said).toContain('安装包不完整');
    expect(readdirSync(jsaddons)).toEqual(['publish.xml']);
  });

  run('leaves folders of others alone', () => {
    const { jsaddons, start } = homeWith('<jsplugins/>');
    for (const each of ['jiannuo_1.0.0', 'jiannuo_1.0', 'jiannuo_a.b.c', 'jiannuo_1.0.0.0', 'other_1.0.0']) {
      mkdirSync(join(jsaddons, each));
    }
    start(first, 'install');
    start(first, 'uninstall');
    expect(readdirSync(jsaddons).sort()).toEqual(
      ['jiannuo_1.0', 'jiannuo_1.0.0.0', 'jiannuo_a.b.c', 'other_1.0.0', 'publish.xml'].sort(),
    );
  });
});

test.skipIf(!hasShell)('install.sh by itself says what it lacks', () => {
  const alone = mkdtempSync(join(tmpdir(), 'jiannuo-alone-'));
  copyFileSync(join(first, 'install.sh'), join(alone, 'install.sh'));
  const { ok, said } = linuxHome().run(alone, 'install');
  expect(ok).toBe(false);
  expect(said).toContain('请把 wps 文件夹整个复制过来');
});

test('what Windows runs is ASCII in the syntax of 1999, with its lines', () => {
  const script = readFileSync(join(first, 'tools/install.js'), 'latin1');
  expect(script).toMatch(/^[\0-\x7F]*$/);
  expect(() => parse(script, { ecmaVersion: 3, sourceType: 'script' })).not.toThrow();
  for (const bat of ['安装.bat', '卸载.bat']) {
    expect(readFileSync(join(first, bat), 'latin1')).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/);
  }
});
