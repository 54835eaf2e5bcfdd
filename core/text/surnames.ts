/** Common surnames that begin few other words, so that 李样一 at the end of a row is a person and 周测 is none. */
const PLAIN =
  '王李张刘陈杨赵黄吴徐孙胡朱林何郭罗郑梁谢宋唐许邓冯韩曹曾彭肖萧蔡潘袁董蒋吕魏苏叶杜程余卢姜崔谭廖汪贾韦邱邹熊孟秦薛尹黎贺龚邵钱丁沈姚侯阎闫莫倪施陶覃武樊葛邢岳翟殷詹聂鲁申耿焦俞甘柯纪梅童翁';
/** The commonest surnames; those that begin many other words of forms (成绩, 时间, 项目) are left out. */
const SINGLE =
  PLAIN +
  '周马高田于任钟陆范金石夏付傅方白江段雷龙史顾毛郝万严戴孔向汤常温康文牛安齐易乔伍庞颜庄章欧关兰左柳祝包宁尚符舒阮凌毕单季裴霍涂苗谷盛曲冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车连芦麦褚娄窦戚岑景宫' +
  '费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝封谈匡鞠惠荆冀郁胥储栗燕楚鄢劳谌奚皮粟冼蔺楼闻厉伊仝郜阚屠朴练廉禹';
const DOUBLE = '欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|慕容|东方|西门|南宫|夏侯|端木|公孙|司徒|长孙|宇文';
/** Ends of words for what a form asks: 任职情况, 金额合计. */
const WORDS =
  '情况|合计|总[额数分]|教师|人员|单位|[时期]间|日期|名称|项目|内容|成绩|等[次级]|意见|签[名字章]|备注|职[务称]|学历|电话|号码|地址|得分|分数';
const CHINESE = new RegExp(
  `^(?!.*(?:${WORDS})$)(?:[${SINGLE}]\\p{Script=Han}{1,3}|(?:${DOUBLE})\\p{Script=Han}{1,2})$`,
  'u',
);
/** 买买提·艾力 */
const DOTTED = /^\p{Script=Han}{1,8}(?:[·•・‧]\p{Script=Han}{1,8})+$/u;
/** 李*二, 王某 */
const MASKED = /^\p{Script=Han}(?:[*＊×某]{1,2}\p{Script=Han}?|\p{Script=Han}?[*＊×某]{1,2})$/u;

/** Whether a text reads like a person's name, and not like another short word of a form. */
export function looksLikeName(text: string): boolean {
  const name = text.normalize('NFKC').replace(/\s+/g, '');
  return [CHINESE, DOTTED, MASKED].some((form) => form.test(name));
}

/** 赖 alone is as often a verb. */
const PLAIN_NAME = new RegExp(
  `^(?:[${PLAIN}赖]\\p{Script=Han}{1,2}|(?:${DOUBLE})\\p{Script=Han}{1,2})$`,
  'u',
);
/** Words of pledges that begin with one of them or end like none. */
const NO_NAME =
  /^(?:张[贴榜挂]|陈[列述]|杨树|黄[金色]|何[时地人]|罗列|郑重|谢[绝师]|曾经|许[可诺]|唐诗|徐徐|王[牌者]|余[额款]|程[序度]|杜绝|苏醒|林[业地]|董事|武[术装]|莫[大非]|申[报请]|施[工行]|陶[冶瓷]|贺[卡词]|丁香|方案|纪[要律]|万事|全|安[全排]|常[规年抓]|高[年标效]|马上|周[周一二三四五末]|白[天板]|金点|文[艺体明化]|关[爱心注]|成[绩立果]|时|单|计|容|明|和|温|毛|项|祝|舒|强|齐|向|平|和|乐|能|应|农|后|年|月|日|公|管|师|包|车|牛|经)|[室组处科班课栏表册式性化内外上下前后会级办训测查评改访看讲谈记写做完成到度]$/;

/**
 * Whether a cell of a row reads like a name and like no other word: 李样一, not 张贴 or 陈列室. At the end of a row, where
 * the person answerable stands, the other surnames count too.
 */
export function isPlainName(text: string, atEnd = false): boolean {
  if (NO_NAME.test(text) || (text.length === 2 && !atEnd)) return false;
  return DOTTED.test(text) || PLAIN_NAME.test(text) || (atEnd && text.length === 3 && CHINESE.test(text));
}

/** 王样一 or 王 before a title. */
export function isSurnamed(text: string): boolean {
  return (
    isPlainName(text) ||
    (text.length === 1 && SINGLE.includes(text)) ||
    (text.length === 3 && CHINESE.test(text) && !NO_NAME.test(text))
  );
}

/** 欧阳, 司马: before a given name they are a surname, though some read like a whole name. */
export function isDoubleSurname(text: string): boolean {
  return DOUBLE.split('|').includes(text);
}
