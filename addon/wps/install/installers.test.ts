import {
  chmodSync,
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
import { dirname, join, relative, sep } from 'node:path';
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
    const { base, jsaddons, run: start } = home();
    const path = join(jsaddons, 'publish.xml');
    if (publish !== undefined) {
      mkdirSync(jsaddons, { recursive: true });
      writeFileSync(path, publish);
    }
    const read = () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    return { base, jsaddons, start, read, write: (text: string) => writeFileSync(path, text) };
  }

  run('makes the folder and the file where there were none, and takes them away', () => {
    const { base, jsaddons, start, read } = homeWith(undefined);
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
    expect(readdirSync(base)).toEqual([]);
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

  run('takes away the folders that it made, however often it was installed, and no other', () => {
    const { base, jsaddons, start, write } = homeWith(undefined);
    mkdirSync(dirname(dirname(jsaddons)), { recursive: true });
    const before = readdirSync(base, { recursive: true });
    start(first, 'install');
    start(first, 'install');
    start(next, 'install');
    expect(start(next, 'uninstall').ok).toBe(true);
    expect(readdirSync(base, { recursive: true })).toEqual(before);
    // An empty one that was there before is somebody's.
    mkdirSync(jsaddons, { recursive: true });
    start(first, 'install');
    start(first, 'uninstall');
    expect(readdirSync(jsaddons)).toEqual([]);
    rmSync(dirname(jsaddons), { recursive: true });
    // Somebody else's add-on has come meanwhile.
    start(first, 'install');
    mkdirSync(join(jsaddons, 'other_1.0.0'));
    write('<jsplugins><jsplugin name="other" url="other_1.0.0"/></jsplugins>');
    start(first, 'uninstall');
    expect(readdirSync(jsaddons).sort()).toEqual(['other_1.0.0', 'publish.xml']);
    expect(readFileSync(join(jsaddons, 'publish.xml'), 'utf8')).toContain('name="other"');
  });

  run('whoever deletes the backup loses nothing of others', () => {
    const others = '<jsplugins>\n  <jsplugin name="other" url="other_1.0.0"/>\n</jsplugins>\n';
    const { jsaddons, start, read } = homeWith(others);
    start(first, 'install');
    rmSync(join(jsaddons, 'publish.xml.jiannuo-backup'));
    expect(start(next, 'install').ok).toBe(true);
    expect(read()).toContain('name="other"');
    rmSync(join(jsaddons, 'publish.xml.jiannuo-backup'));
    expect(start(next, 'uninstall').ok).toBe(true);
    expect(read()).toBe(others);
    expect(readdirSync(jsaddons)).toEqual(['publish.xml']);
  });

  run('says where it cannot write, and leaves nothing behind', () => {
    const { base, jsaddons, start } = homeWith(undefined);
    const [top = ''] = relative(base, jsaddons).split(sep);
    // A file in the place of a folder is refused to whoever runs this.
    writeFileSync(join(base, top), '');
    const { ok, said } = start(first, 'install');
    expect(ok).toBe(false);
    expect(said).toContain('没有做成');
    expect(readdirSync(base, { recursive: true })).toEqual([top]);
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

/** `id` of somebody: who they are is all that is asked of it but names. */
function idOf(uid: number): string {
  const tools = mkdtempSync(join(tmpdir(), 'jiannuo-tools-'));
  const script = `#!/bin/sh\nif [ "$1" = -u ]; then echo ${uid}; else PATH=\${PATH#*:} exec id "$@"; fi\n`;
  writeFileSync(join(tools, 'id'), script, { mode: 0o755 });
  return `${tools}:${process.env['PATH']}`;
}

describe.skipIf(!hasShell)('install.sh, by who runs it', () => {
  test.each([
    [{ SUDO_USER: 'zhang' }, 'zhang'],
    [{ DOAS_USER: 'zhang' }, 'zhang'],
    [{ PKEXEC_UID: '65534' }, 'nobody'],
  ])('with the rights of root for somebody else, %j, it refuses and changes nothing', (variables, user) => {
    for (const what of ['install', 'uninstall'] as const) {
      const { base, run } = linuxHome({ ...variables, PATH: idOf(0) });
      const { ok, said } = run(first, what);
      expect(ok).toBe(false);
      expect(said).toContain(`那样动的是 root 的 WPS，不是 ${user} 的。请直接运行 sh ${what}.sh`);
      expect(readdirSync(base)).toEqual([]);
    }
  });

  test.each([{ SUDO_USER: 'admin' }, { DOAS_USER: 'admin' }, { PKEXEC_UID: '65534' }])(
    'with the rights of somebody who is not root, %j, it installs for them',
    (variables) => {
      const { base, jsaddons, run } = linuxHome({ ...variables, PATH: idOf(1001) });
      const { ok, said } = run(first, 'install');
      expect(said).not.toContain('root');
      expect(ok).toBe(true);
      expect(existsSync(join(jsaddons, readme))).toBe(true);
      expect(run(first, 'uninstall').ok).toBe(true);
      expect(readdirSync(base)).toEqual([]);
    },
  );

  test('root signed in as such is told for whom it was installed, others are not', () => {
    const said = [0, 1000].map((uid) => linuxHome({ PATH: idOf(uid) }).run(first, 'install'));
    expect(said.map(({ ok }) => ok)).toEqual([true, true]);
    expect(said[0]?.said).toContain('现在是 root，动的是 root 的 WPS');
    expect(said[1]?.said).not.toContain('root');
  });

  test('without a home it says so', () => {
    expect(linuxHome({ HOME: '' }).run(first, 'install')).toMatchObject({
      ok: false,
      said: expect.stringContaining('不知道主文件夹在哪里') as string,
    });
  });

  /** Rights say nothing to root: then somebody else runs it. */
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  test('a folder that takes nothing is told, and stands as it was', () => {
    const { jsaddons, run } = linuxHome(uid === undefined ? {} : { uid });
    chmodSync(dirname(first), 0o755);
    mkdirSync(jsaddons, { recursive: true });
    writeFileSync(join(jsaddons, 'publish.xml'), '<jsplugins/>');
    chmodSync(jsaddons, 0o555);
    const { ok, said } = run(first, 'install');
    expect(ok).toBe(false);
    expect(said).toContain(`没有做成：写不了 ${jsaddons}`);
    expect(readdirSync(jsaddons)).toEqual(['publish.xml']);
    expect(readFileSync(join(jsaddons, 'publish.xml'), 'utf8')).toBe('<jsplugins/>');
    chmodSync(jsaddons, 0o755);
  });
});

test('what Windows runs is ASCII in the syntax of 1999, with its lines', () => {
  const script = readFileSync(join(first, 'tools/install.js'), 'latin1');
  expect(script).toMatch(/^[\0-\x7F]*$/);
  expect(() => parse(script, { ecmaVersion: 3, sourceType: 'script' })).not.toThrow();
  for (const bat of ['安装.bat', '卸载.bat']) {
    expect(readFileSync(join(first, bat), 'latin1')).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/);
  }
});
