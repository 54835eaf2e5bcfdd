export default {
  'vault.locked': '数据已锁定，没有执行这次操作。请打开工作台，输入口令解锁后再试。',
  'vault.wrongPassphrase': '口令不对。请检查大小写和输入法，再试一次；忘记口令可以用恢复码。',
  'vault.wrongCode': '恢复码不对：格式正确，但打不开这份数据。请核对是不是另一台电脑或更换前的恢复码。',
  'vault.wait': '输错次数较多，请过 {seconds} 秒再试。',
  'vault.codeSign': '恢复码里没有“{sign}”这个字符。恢复码只用数字 2–9 和字母，没有 0、1、O、I。',
  'vault.codeLength': '恢复码应有 32 个字符，现有 {found} 个。请核对有没有漏掉或多出的字符。',
  'vault.codeMistyped': '恢复码有一处输错，或两个字符写反了。请逐组核对。',
  'vault.altered': '加密数据有一处被改动或损坏，已停止读取。请恢复备份。',
  'vault.weak.short': '口令太短。至少 10 个字符（一个汉字算两个），例如几个不相关的词。',
  'vault.weak.repeated':
    '口令容易被试出：重复的、连着的（如 123、abc）和键盘上相邻的字符太多。请换成几个不相关的词。',
  'vault.weak.digits': '口令只有数字，生日和电话最先被试出。请加上字母或汉字，或用至少 16 位不规则的数字。',
  'vault.weak.common':
    '口令去掉最常用的密码词（如 password、admin、woaini、学校）和年份，剩下的太少，最先被试出。请换成几个不相关的词。',
  'vault.weak.own':
    '口令去掉本单位或自己的名称和年份，剩下的太少，知道单位的人容易试出。请换成几个不相关的词。',
  'vault.isOn': '数据已经加密，没有再做一次。请重新打开这一页查看。',
  'vault.isOff': '数据没有加密，不需要口令。请重新打开这一页查看。',
} as const;
