import { looksLikeName } from './surnames.ts';

/** Words of headers that begin with a surname: 任务, 周次, 高级职称. */
const WORDS = [
  '任[务职教课期免选何]|周[次岁课节期末工年一二三四五六日]|单[位元项价据选个独科]|高[级中考等度年质效标素水一二三]',
  '常[用住委规务态]|申[报请领办]|文[化件号字体艺科凭明本献章档学]|金额|安[全排置徽保]|何[时地人处尝]|曾[用获任经]|毕业',
  '简[历介要况洁述]|荣[誉获]|季[度节]|方[式案向法面针便]|关[系键注爱心联闭于]|管[理辖护]|路[径线程费]|车[牌型辆次号间位]',
  '楼[层栋号宇]|房[间号屋产型]|范[围例文]|章[节程]|颜色|包[含括装保联]|程[序度]|江[苏西]|施[工行教]|温[度馨]|万[元一事]|余额',
  '武[术装汉]|马[列克上]|古诗|华[文侨语]|康[复健]|游[戏泳]|纪[律检要念委实]|谈[话心]|查[看询摆验阅]|步骤|祝[贺词]|宗[教旨]',
  '符[合号]|解[决除答读锁]|阳历|劳[动务资模]|席[位次]|雷同|白[天酒]|农[业户村民历闲]|平[均时]|项目|迟到|费用|左边|边[查填改]',
  '张[贴榜数]|陈[列述]|黄[金色]|罗列|郑重|谢[绝师]|许[可诺]|林[业地]|董事|莫[大非]|陶[冶瓷]|贺[卡词]|丁香|杜绝|杨树|唐诗|苏醒',
  '宁夏|苗族|黎族|蒙古族|司[机法龄]|公[开示文]|向[上下]|易于|严[重格谨于禁]|廉[洁节政]|顾全|丛书|宋体|尚[未待]|苏州|徐州',
];
const HEADER_WORD = new RegExp(`^(?:${WORDS.join('|')})`, 'u');
/** Ends of longer words for what a column holds, and of hardly any name: 孙辈数. */
const HEADER_END = /^.{2,}[号数量率额度表级类型组室处班课费价栏册族省市县区]$/u;
/** What stands between two parts of a header, as its levels or a note. */
const BETWEEN = /[^\p{L}\p{M}·•・‧*＊×]+/u;

/**
 * Whether a header, or a part of it, is somebody's name, as where a list has no header and its first person stands in the place of one. A
 * word that only begins like a name is none; where nobody can tell, it is one.
 */
export function namesSomebody(header: string): boolean {
  return [header, ...header.split(BETWEEN)].some((part) => {
    const plain = part.normalize('NFKC').replace(/\s+/g, '');
    return looksLikeName(plain) && !HEADER_WORD.test(plain) && !HEADER_END.test(plain);
  });
}
