import { AT_MOST } from './bundle.ts';
import { LOCAL, type Options } from './options.ts';

/** What was made, and what it weighs. */
export interface Made {
  /** `.output/addon`, from the project's folder. */
  folder: string;
  /** kB, compressed, that are loaded when the pane opens. */
  opening: number;
  /** What engines at the floor lack and `older.ts` makes, and what of style they pass over: names, each with the Chromium that has it. */
  older: ReadonlyMap<string, number>;
  passedOver: ReadonlyMap<string, number>;
}

interface Words {
  made: string;
  wps: string;
  excel: string;
  steps: string;
  next: string;
  nextWps: string;
  nextExcel: (base: string) => string;
  local: string;
  look: string;
  size: (kB: string, isMiss: boolean) => string;
  older: string;
  passedOver: string;
  refused: (folder: string) => string;
}

const WORDS: Readonly<Record<Options['lang'], Words>> = {
  'zh-CN': {
    made: '加载项做好了，核对没有发现问题。在本项目的文件夹里：',
    wps: 'WPS 用的    ',
    excel: 'Excel 用的  ',
    steps: '安装步骤    ',
    next: '下一步：',
    nextWps:
      'WPS：把 wps 整个文件夹复制到要用的电脑，关闭所有 WPS 窗口，Windows 双击“安装.bat”，Linux 运行 sh install.sh。',
    nextExcel: (base) => `Excel：把 excel 里的全部文件放到网站 ${base} 下，再把 manifest.xml 交给 Excel。`,
    local: '这个网址只有本机能打开。给别的电脑用，请写明网站重新生成：npm run addon -- --base https://…',
    look: '没有 WPS 和 Excel，先看看样子：npm run addon:try',
    size: (kB, isMiss) =>
      `打开窗格时加载 ${kB} kB（压缩后），${isMiss ? '超过' : '不超过'} ${AT_MOST} kB 的上限。`,
    older: '为旧浏览器内核补上的：',
    passedOver: '旧浏览器内核略过的样式：',
    refused: (folder) => `加载项没有做成，${folder} 没有动。不对的有：`,
  },
  en: {
    made: 'The add-on is made, and nothing was found wrong with it. In the project’s folder:',
    wps: 'for WPS    ',
    excel: 'for Excel  ',
    steps: 'all steps  ',
    next: 'Next:',
    nextWps:
      'WPS: copy the whole folder wps to the computer and close all windows of WPS; on Windows double-click 安装.bat, on Linux run sh install.sh.',
    nextExcel: (base) =>
      `Excel: serve the files of the folder excel at ${base}, then give manifest.xml to Excel.`,
    local:
      'That address is this computer alone. For others name your site: npm run addon -- --base https://…',
    look: 'Just a look, without either: npm run addon:try',
    size: (kB, isMiss) =>
      `Loaded when the pane opens: ${kB} kB compressed, ${isMiss ? 'more than' : 'of at most'} ${AT_MOST} kB.`,
    older: 'Made for old engines: ',
    passedOver: 'Style that old engines pass over: ',
    refused: (folder) => `The add-on was not made, ${folder} is as it was. Wrong:`,
  },
};

/** What the user reads when the add-on was made: what, where, and what to do next. */
export function madeText({ folder, opening, older, passedOver }: Made, options: Options): string {
  const { base, lang, details } = options;
  const words = WORDS[lang];
  return [
    words.made,
    `  ${words.wps}${folder}/wps`,
    `  ${words.excel}${folder}/excel`,
    `  ${words.steps}${folder}/addon.md`,
    '',
    words.next,
    `  ${words.nextWps}`,
    `  ${words.nextExcel(base)}`,
    ...(base === LOCAL ? [`    ${words.local}`] : []),
    `  ${words.look}`,
    '',
    // A figure that misses its aim is written down as a miss (`bench/addon-size.ts`), and stops nobody.
    words.size(opening.toFixed(1), opening > AT_MOST),
    ...(details ? [words.older + listed(older), words.passedOver + listed(passedOver)] : []),
  ].join('\n');
}

/** What the user reads when it was not made. @param problems a sentence each */
export function refusedText(
  problems: readonly string[],
  { folder, lang }: { folder: string; lang: Options['lang'] },
): string {
  return [WORDS[lang].refused(folder), ...problems.map((problem) => `  ${problem}`)].join('\n');
}

function listed(names: ReadonlyMap<string, number>): string {
  return [...names].map(([name, since]) => `${name} (${since})`).join(', ');
}
