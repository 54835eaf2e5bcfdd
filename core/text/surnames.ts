/** The commonest surnames, single and double; those that begin many other words of forms (成绩, 时间, 项目) are left out. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车连芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查麻苑迟邝封谈匡鞠惠荆冀郁胥储栗燕楚鄢劳谌奚皮粟冼蔺楼闻厉伊仝郜阚屠朴练廉禹';
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

/** 欧阳, 司马: before a given name they are a surname, though some read like a whole name. */
export function isDoubleSurname(text: string): boolean {
  return DOUBLE.split('|').includes(text);
}
