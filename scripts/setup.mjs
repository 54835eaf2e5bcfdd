// Makes a fresh clone ready to run, on Node built-ins alone: packages, generated types, a browser, a Chinese font;
// with --oracles also the independent readers that check our files, with --desktop a screen and a hand for a real window.
// With --packages nothing but the packages. Does nothing where all is there.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.setup-stamp');

class SetupError extends Error {}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status !== 0) {
    throw new SetupError(
      `命令失败：${command} ${args.join(' ')}（command failed，exit ${result.status ?? result.signal}）`,
    );
  }
}

function lockHash() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function installPackages() {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('安装依赖包…… (installing packages)');
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  const bin = join(root, 'node_modules', '.bin');
  const version = execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8' }).trim();
  if (Number(version.slice(1).split('.')[0]) < 22)
    throw new SetupError(`依赖包中的 Node 版本不对：${version}`);
  writeFileSync(stamp, wanted);
}

function prepareTypes() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  run('npx', ['--no-install', 'wxt', 'prepare'], { env, stdio: ['ignore', 'ignore', 2] });
}

function canApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let listsAreFresh = false;

function apt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) run('apt-get', ['update', '-qq'], { env });
  listsAreFresh = true;
  say(`安装系统软件：${packages.join(' ')} (installing system packages)`);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

function works(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'pipe', 'ignore'] }).status === 0;
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status !== 0 ? process.platform !== 'linux' : list.stdout.trim() !== '';
}

function installBrowser() {
  if (!findBrowser()) {
    if (process.env.CHROME_PATH) {
      throw new SetupError(
        `CHROME_PATH 指向的文件不能运行：${process.env.CHROME_PATH}。请改成 Chrome 或 Chromium 程序的完整路径。`,
      );
    }
    if (!canApt()) {
      throw new SetupError(
        '没有找到 Chromium 或 Chrome。请先安装，或把环境变量 CHROME_PATH 设为浏览器程序的完整路径后再运行。\n' +
          'No Chromium or Chrome found: install one, or set CHROME_PATH to its full path.',
      );
    }
    apt(['chromium']);
  }
  if (!hasChineseFont() && canApt()) apt(['fontconfig', 'fonts-noto-cjk']);
}

/** Programs that only one suite needs: how to see that one is there, and the Debian package that brings it. */
const programs = {
  '--oracles': [
    { check: ['soffice', '--version'], package: 'libreoffice-calc-nogui' },
    { check: ['test', '-e', '/usr/lib/libreoffice/program/libswlo.so'], package: 'libreoffice-writer-nogui' },
    { check: ['/usr/bin/python3', '-c', 'import openpyxl'], package: 'python3-openpyxl' },
    { check: ['javac', '-version'], package: 'default-jdk-headless' },
    { check: ['test', '-e', '/usr/share/java/poi-ooxml.jar'], package: 'libapache-poi-java' },
  ],
  '--desktop': [
    { check: ['Xvfb', '-help'], package: 'xvfb' },
    { check: ['xdotool', '--version'], package: 'xdotool' },
  ],
};

function installPrograms(list) {
  const missing = list.filter(({ check: [command, ...args] }) => !works(command, args));
  if (missing.length === 0) return;
  const packages = missing.map((program) => program.package);
  if (!canApt()) {
    throw new SetupError(
      `这组测试需要这些软件，请先安装：${packages.join('、')} (install these for this suite)`,
    );
  }
  apt(packages);
}

try {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new SetupError(
      `需要 Node 20 或更高版本，现在是 ${process.versions.node}。(Node 20 or later is needed.)`,
    );
  }
  installPackages();
  if (!process.argv.includes('--packages')) {
    prepareTypes();
    installBrowser();
  }
  for (const [option, list] of Object.entries(programs)) {
    if (process.argv.includes(option)) installPrograms(list);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
