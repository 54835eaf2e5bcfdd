/** Notes and colours in cells: what is refused, and what is told of the file that was made. */
export default {
  'annotate.badCell': '“{sheet}”没有叫“{cell}”的单元格，批注写不进去。请写成 B3 这样的单元格名',
  'annotate.textTooLong': '“{sheet}”的 {cell} 的批注超过 {limit} 字，表格软件放不下，没有写。请写短一些',
  'annotate.besideNote': '“{sheet}”的 {cells} 原来就有批注：原来的留着，检查出的问题写在它下面',
  'annotate.inThread':
    '“{sheet}”的 {cells} 有会话批注：会话原样留着，检查出的问题写在旧式批注里，新版 Excel 只显示会话，请看颜色',
  'annotate.protected': '“{sheet}”是受保护的工作表：批注和颜色写进去了，保护还在，收到的人能看，不能改批注',
  'annotate.signatureBroken': '原文件带数字签名：写了批注以后，签名就不再有效',
  'annotate.lostFill': '有 {count} 个单元格上次标的颜色被别的软件改写过，原来的底色认不出来，已改成没有底色',
  'annotate.newFile':
    '原文件是 {kind}，批注存在新的 .xlsx 里：文字和数字都在原来的位置，公式、底色和合并单元格没有带过来',
  'convert.strayCell':
    '工作表“{sheet}”的 {cell} 离其余内容太远：有内容的只有 {filled} 格，转出来却要有 {places} 格。请在原文件里删去远处多余的内容再转。',
} as const;
