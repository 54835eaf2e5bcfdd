import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  entry,
  type Fault,
  hasShell,
  type Home,
  linuxHome,
  unpack,
  windowsHome,
} from './installers.fixture.ts';

const first = unpack('0.1.0');
const next = unpack('0.2.10');
const OTHERS = '<jsplugins>\n  <jsplugin name="other" url="other_1.0.0"/>\n</jsplugins>\n';

/** Every file below a folder with its bytes, every folder with none. */
function treeOf(folder: string): Record<string, string | undefined> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    paths.map((path) => {
      const at = join(folder, path);
      return [path, statSync(at).isFile() ? readFileSync(at, 'latin1') : undefined];
    }),
  );
}

const publishOf = ({ jsaddons }: Home): string | undefined => {
  const path = join(jsaddons, 'publish.xml');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};

function writePublish({ jsaddons }: Home, text: string): void {
  mkdirSync(jsaddons, { recursive: true });
  writeFileSync(join(jsaddons, 'publish.xml'), text);
}

/** What stands there before, and `publish.xml` as it is without us. */
const STARTS: Record<string, (home: Home) => string | undefined> = {
  'nothing, not even the folder': () => undefined,
  'add-ons of others': (home) => {
    writePublish(home, OTHERS);
    return OTHERS;
  },
  'the old version alone': (home) => {
    home.run(first, 'install');
    return undefined;
  },
  'the old version among others': (home) => {
    writePublish(home, OTHERS);
    home.run(first, 'install');
    return OTHERS;
  },
  'the old version, with others that came later': (home) => {
    home.run(first, 'install');
    const later = '<jsplugin name="later" url="z"/>\n</jsplugins>';
    writePublish(home, (publishOf(home) ?? '').replace('</jsplugins>', later));
    return publishOf(home)?.replace(/ *<jsplugin name="jiannuo".*\r?\n/, '');
  },
  'the same version': (home) => {
    writePublish(home, OTHERS);
    home.run(next, 'install');
    return OTHERS;
  },
};

/** Each call in turn, until the installer is through before the fault is met. */
function atEachStep(
  kinds: readonly ('nth' | 'fullFrom')[],
  one: (fault: Fault) => { struck: boolean },
): number {
  let steps = 0;
  for (const kind of kinds) {
    for (let nth = 1; one(kind === 'nth' ? { nth } : { fullFrom: nth }).struck; nth += 1) steps += 1;
  }
  return steps;
}

describe.each([
  ['install.sh', linuxHome, hasShell],
  ['install.js', windowsHome, true],
])('%s', (_what, home, canRun) => {
  const run = canRun ? test : test.skipIf(true);

  function prepared(start: keyof typeof STARTS): { at: Home; without: string | undefined } {
    const at = home();
    return { at, without: STARTS[start]?.(at) };
  }

  // Those two are parts of the others.
  run.each(
    Object.keys(STARTS).filter((start) => start !== 'the old version alone' && start !== 'add-ons of others'),
  )(
    'whichever step of an installation fails, all stands as before or the new version stands: %s',
    (start) => {
      let { at, without } = prepared(start);
      let before = treeOf(at.base);
      let failed = 0;
      // A disk that is full all the time is the slower half: over the most that may stand there.
      const kinds = (['nth', 'fullFrom'] as const).slice(0, start === 'the old version among others' ? 2 : 1);
      const steps = atEachStep(kinds, (fault) => {
        const { ok, said, struck } = at.run(next, 'install', fault);
        if (!ok) {
          failed += 1;
          expect(said).toContain('没有做成');
          expect(treeOf(at.base)).toEqual(before);
          return { struck };
        }
        // What fails behind the last step is left to the next installation or removal.
        expect(publishOf(at)).toContain(entry('0.2.10'));
        expect(treeOf(join(at.jsaddons, 'jiannuo_0.2.10'))).toEqual(treeOf(join(next, 'jiannuo_0.2.10')));
        expect(at.run(next, 'install')).toMatchObject({ ok: true });
        expect(readdirSync(at.jsaddons).join(' ')).not.toMatch(/jiannuo-(?:new|old)|jiannuo_0\.1/);
        expect(at.run(next, 'uninstall').ok).toBe(true);
        expect(publishOf(at)).toBe(without);
        ({ at, without } = prepared(start));
        before = treeOf(at.base);
        return { struck };
      });
      expect(steps).toBeGreaterThan(failed - 1);
      expect(failed).toBeGreaterThan(5);
    },
    120_000,
  );

  run.each(['the old version alone', 'the old version among others'])(
    'whichever step of a removal fails, publish.xml is whole and another removal ends it: %s',
    (start) => {
      let { at, without } = prepared(start);
      atEachStep(['nth', 'fullFrom'], (fault) => {
        const earlier = publishOf(at);
        const { struck } = at.run(first, 'uninstall', fault);
        expect([earlier, without]).toContain(publishOf(at));
        expect(at.run(first, 'uninstall').ok).toBe(true);
        expect(publishOf(at)).toBe(without);
        const left = existsSync(at.jsaddons) ? readdirSync(at.jsaddons) : [];
        expect(left).toEqual(without === undefined ? [] : ['publish.xml']);
        ({ at, without } = prepared(start));
        return { struck };
      });
    },
    120_000,
  );

  run.each(['publish.xml', 'publish.xml.jiannuo-installed', 'publish.xml.jiannuo-backup', 'jiannuo_0.2.10'])(
    'where %s is locked the old version goes on working',
    (locked) => {
      const { at } = prepared('the old version, with others that came later');
      const before = treeOf(at.base);
      expect(at.run(next, 'install', { locked })).toMatchObject({ ok: false, struck: true });
      expect(treeOf(at.base)).toEqual(before);
    },
  );

  run.each(['publish.xml.jiannuo-installed', 'publish.xml.jiannuo-backup', 'publish.xml'])(
    'where a folder stands in the place of %s nothing is changed',
    (name) => {
      for (const start of ['add-ons of others', 'the old version, with others that came later'] as const) {
        const { at } = prepared(start);
        rmSync(join(at.jsaddons, name), { force: true });
        mkdirSync(join(at.jsaddons, name));
        writeFileSync(join(at.jsaddons, name, 'x'), '');
        const before = treeOf(at.base);
        expect(at.run(next, 'install')).toMatchObject({ ok: false });
        expect(treeOf(at.base)).toEqual(before);
      }
    },
  );

  run('an old version that is still in use is told, and goes with the next installation', () => {
    const { at, without } = prepared('the old version among others');
    const { ok, said } = at.run(next, 'install', { locked: 'jiannuo_0.1.0' });
    expect(ok).toBe(true);
    expect(said).toContain('没有删掉');
    expect(said).toContain('jiannuo_0.1.0');
    expect(publishOf(at)).toContain(entry('0.2.10'));
    expect(publishOf(at)).not.toContain(entry('0.1.0'));
    expect(at.run(next, 'install').said).not.toContain('没有删掉');
    expect(readdirSync(at.jsaddons).filter((name) => name.startsWith('jiannuo_'))).toEqual([
      'jiannuo_0.2.10',
    ]);
    expect(at.run(next, 'uninstall').ok).toBe(true);
    expect(publishOf(at)).toBe(without);
  });
});

test('where the power went while publish.xml was exchanged on Windows, it is there again', () => {
  const at = windowsHome();
  const without = STARTS['the old version among others']?.(at);
  const before = publishOf(at);
  const path = join(at.jsaddons, 'publish.xml');
  writeFileSync(`${path}.jiannuo-old`, before ?? '');
  rmSync(path);
  expect(at.run(first, 'install').ok).toBe(true);
  expect(publishOf(at)).toBe(before);
  expect(at.run(first, 'uninstall').ok).toBe(true);
  expect(publishOf(at)).toBe(without);
  expect(readdirSync(at.jsaddons)).toEqual(['publish.xml']);
});
