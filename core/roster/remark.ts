import { plainText } from '../matching/label.ts';
import type { PlacedText } from './cells.ts';

/** A label of what stands at the foot or head of a table, with what it is about. */
export const NOTE =
  /^(?:附?注|备注|说明|填表说明|填报说明|填写说明|提示|填表人|填报人|填表单位|填报单位|制表人?|审核人?|审批人?|经办人|联系人|负责人|单位负责人|负责人签字|分管领导|校长|书记|联系电话|填报时间|填表时间|填表日期|制表时间|制表日期|日期|单位)(?:\((?:盖章|签字|签名|公章)\))?[:\d]|^第\d+页|^\d+\/\d+页?$/;
/** A label that waits for somebody's hand, or has got it. */
export const LABELLED = /^[\p{Script=Han}()、/]{2,14}:/u;
/** A remark that counts: `1.联系方式请填写手机号码。` */
export const REMARK = /^(?:\(?[\d一二三四五六七八九十]{1,2}[.、)])?.{8,}[。;!]$|^\*|^※/;

/** What is no person's although nothing else tells: below the last person, a row of signatures, days and remarks. */
export function looksLikeFooter(texts: readonly PlacedText[]): boolean {
  return texts.every(isRemark);
}

const CLOSING =
  /盖章|签字|签名|公章|^\d{0,4}年\d{0,2}月(?:\d{0,2}日)?$|^(?:注|备注|说明|附件?)[:：]?$|^\(?\d{1,2}[.、)]/;

/** A signature, a label with what it is about, a day or a remark. */
export function isRemark({ text }: PlacedText): boolean {
  const plain = plainText(text);
  return [LABELLED, NOTE, REMARK, CLOSING].some((pattern) => pattern.test(plain));
}

/** 学校：样例小学: what a line above a table says of it, and no header below does. */
export function isSaid({ text }: PlacedText): boolean {
  return /^[\p{Script=Han}()、/]{2,14}:./u.test(plainText(text));
}
