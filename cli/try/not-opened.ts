import { errors } from 'playwright';

/** An address that answered with an error of HTTP. */
export class HttpError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/** What the browser's codes mean to somebody who has to mend it. */
const CAUSES: Readonly<Record<string, string>> = {
  ERR_CONNECTION_REFUSED: '没有程序在这个端口应答。请先启动测试环境，并核对端口',
  ERR_UNSAFE_PORT: '浏览器不允许打开这个端口。请换一个端口',
  ERR_CONNECTION_RESET: '连接中途断开。请看测试环境有没有出错',
  ERR_CONNECTION_CLOSED: '连接中途断开。请看测试环境有没有出错',
  ERR_EMPTY_RESPONSE: '对方断开了连接，什么都没有回答。请看测试环境有没有出错',
  ERR_INVALID_HTTP_RESPONSE: '应答的不是网页程序。请核对端口',
  ERR_HTTP_RESPONSE_CODE_FAILURE: '网站回答了错误，没有内容。请看测试环境有没有出错',
  ERR_CONNECTION_TIMED_OUT: '一直没有应答。请看测试环境是不是还在运行',
  ERR_TIMED_OUT: '一直没有应答。请看测试环境是不是还在运行',
  ERR_NAME_NOT_RESOLVED: '找不到这个主机。请核对网址',
  ERR_TOO_MANY_REDIRECTS: '网页来回转向，停不下来。可能要先登录',
  ERR_ABORTED: '这个地址给的不是网页（如下载文件），或装载时被取消',
};

/** Why an address could not be opened, in words. */
export function whyNotOpened(error: unknown): string {
  if (error instanceof HttpError) return `网站回答 HTTP ${error.status}，${httpWords(error.status)}`;
  if (error instanceof errors.TimeoutError) return '一直没有应答。请看测试环境是不是还在运行';
  const message = error instanceof Error ? error.message : String(error);
  const [, code = ''] = /net::(\w+)/.exec(message) ?? [];
  return CAUSES[code] ?? `浏览器报告 ${code || message.split('\n')[0]}`;
}

function httpWords(status: number): string {
  if (status === 401 || status === 403) return '要先登录，或没有权限';
  if (status === 404 || status === 410) return '没有这个页面。请核对网址';
  return status >= 500 ? '网站自己出错了。请看测试环境的日志' : '不接受这样打开';
}
