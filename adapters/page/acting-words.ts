import { plainText } from '#core/matching/label.ts';

/** Words of buttons that keep or send what a form holds. */
const KEEPS = '保存|暂存|提交|上报|报送|呈报|报审|送审|发布|下一步|save|submit';
/** And of those that destroy, take back or leave. */
const NEVER = new RegExp(`${KEEPS}|删除|退出|注销|撤回|作废|delete|logout`, 'i');
const SAVE = new RegExp(`^(?:${KEEPS}|确[定认]|完成|填报|ok$)`, 'i');

/**
 * Words that are an act where they are all that is said (审核, but not 审核意见), and those that are one wherever they
 * stand. Inside a control and its popup they end or empty a choice.
 */
const OUTSIDE = new RegExp(
  '清[空除]|重置|^(?:一键|立即|马上|开始|我要|点击|前往|批量|全部|重新|去)*' +
    '(?:确[定认]|完成|填报|申报|登录|注册|审[核批]|复核|驳回|退回|通过|撤销|ok|confirm|done|apply|reset|clear|login|signin|approve|reject)' +
    '(?:通过|退回|全部|所有|数据|表单|系统|本[页表])*$',
  'i',
);
/** Words of what moves on or leaves. */
const AWAY = /[上下]一|返回|前进|取消|关闭|next|prev|back|cancel|close/i;
/** Words of buttons that do something else than bring more of the form. */
const ELSE =
  /移除|撤销|导[入出]|下载|上传|打印|查询|搜索|检索|刷新|全选|反选|复制|编辑|修改|查看|详情|登录|审[核批]|同步|clear|remove|reset|import|export|download|upload|print|search|refresh|copy|edit/i;

/** What a button is called: its text, or else what else names it, pictures in it included. */
export function buttonName(element: Element): string {
  const names = [
    element.textContent,
    element instanceof HTMLInputElement ? element.value : '',
    element.getAttribute('aria-label'),
    element.getAttribute('title'),
    ...[element, ...element.querySelectorAll('img[alt], [title]')].flatMap((each) => [
      each.getAttribute('alt'),
      each.getAttribute('title'),
    ]),
  ];
  return names.map((name) => plainText(name ?? '')).find((name) => name !== '') ?? '';
}

/** Whether a button keeps or sends what a form holds, by the words that it begins with. */
export function keeps(text: string): boolean {
  return SAVE.test(plainText(text));
}

/** Whether words send, store, destroy or leave: never clicked, wherever they stand (law 1). */
export function isForbidden(text: string): boolean {
  return NEVER.test(plainText(text));
}

/** Whether words are an act of the page, where they do not stand inside the control being written or its popup. */
export function isActOutside(text: string): boolean {
  return OUTSIDE.test(plainText(text));
}

/** Whether words move on or leave; a calendar has such too. */
export function leads(text: string): boolean {
  return AWAY.test(plainText(text));
}

/** Whether words say something else than that a row is to come. */
export function isNoAdd(text: string): boolean {
  return ELSE.test(plainText(text));
}
