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

/** What the user reads when the add-on was made: what, where, and what to do next. */
export function madeText({ folder, opening, older, passedOver }: Made, options: Options): string {
  const { base, lang, details } = options;
  const isLocal = base === LOCAL;
  const kB = opening.toFixed(1);
  // A figure that misses its aim is written down as a miss (`bench/addon-size.ts`), and stops nobody.
  const isMiss = opening > AT_MOST;
  const lines =
    lang === 'en'
      ? [
          'The add-on is made, and nothing was found wrong with it. In the project’s folder:',
          `  for WPS    ${folder}/wps`,
          `  for Excel  ${folder}/excel`,
          `  all steps  ${folder}/addon.md`,
          '',
          'Next:',
          `  WPS    Copy the whole folder wps to the computer and close all windows of WPS. Windows: double-click 安装.bat; Linux: sh install.sh.`,
          `  Excel  Serve the files of the folder excel at ${base}, then give manifest.xml to Excel.`,
          ...(isLocal
            ? [
                `         That address is this computer alone. For others name your site: npm run addon -- --base https://…`,
              ]
            : []),
          '  Just a look, without either: npm run addon:try',
          '',
          `Loaded when the pane opens: ${kB} kB compressed, ${isMiss ? 'more than' : 'of at most'} ${AT_MOST} kB.`,
          ...(details ? [`Made for old engines: ${listed(older)}`] : []),
          ...(details ? [`Style that old engines pass over: ${listed(passedOver)}`] : []),
        ]
      : [
          '加载项做好了，核对没有发现问题。在本项目的文件夹里：',
          `  WPS 用的    ${folder}/wps`,
          `  Excel 用的  ${folder}/excel`,
          `  安装步骤    ${folder}/addon.md`,
          '',
          '下一步：',
          '  WPS：把 wps 整个文件夹复制到要用的电脑，关闭所有 WPS 窗口，Windows 双击“安装.bat”，Linux 运行 sh install.sh。',
          `  Excel：把 excel 里的全部文件放到网站 ${base} 下，再把 manifest.xml 交给 Excel。`,
          ...(isLocal
            ? [
                '    这个网址只有本机能打开。给别的电脑用，请写明网站重新生成：npm run addon -- --base https://…',
              ]
            : []),
          '  没有 WPS 和 Excel，先看看样子：npm run addon:try',
          '',
          `打开窗格时加载 ${kB} kB（压缩后），${isMiss ? '超过' : '不超过'} ${AT_MOST} kB 的上限。`,
          ...(details ? [`为旧浏览器内核补上的：${listed(older)}`] : []),
          ...(details ? [`旧浏览器内核略过的样式：${listed(passedOver)}`] : []),
        ];
  return lines.join('\n');
}

/** What the user reads when it was not made. @param problems a sentence each */
export function refusedText(
  problems: readonly string[],
  { folder, lang }: { folder: string; lang: Options['lang'] },
): string {
  const head =
    lang === 'en'
      ? `The add-on was not made, ${folder} is as it was. Wrong:`
      : `加载项没有做成，${folder} 没有动。不对的有：`;
  return [head, ...problems.map((problem) => `  ${problem}`)].join('\n');
}

function listed(names: ReadonlyMap<string, number>): string {
  return [...names].map(([name, since]) => `${name} (${since})`).join(', ');
}
