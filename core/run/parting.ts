/** What one document of the page tells of how it came to be shown, beside its form. */
export interface Sign {
  /** Whether it has come since the fill. */
  anew: boolean;
  /** HTTP status of its answer; 0 where the browser does not tell. */
  status: number;
  /** Whether it asks for a password. */
  signIn: boolean;
  /** Whatever a short page says, or the messages of a long one. */
  text: string;
  /** Frames in it whose documents nobody may read: those of other sites, and those that did not open. */
  shut: number;
}

/** What stood on the page when the fill had ended, and is no news after it. */
export interface Before {
  refusals: ReadonlySet<string>;
  shut: number;
}

/** Why the filled form's going does not prove that the portal has it. */
export type Doubt =
  | { kind: 'errorPage' }
  | { kind: 'status'; status: number }
  | { kind: 'signIn' }
  | { kind: 'said'; text: string }
  | { kind: 'elsewhere' };

const REFUSALS = [
  /(?:保存|提交|上报|操作|更新|录入|登记|添加|新增|修改)(?:数据|信息|记录)?(?:失败|出错|错误|异常|未成功|不成功)/,
  /(?:没有|未)(?:成功)?保存|(?:未能|不能|无法)(?:成功)?(?:保存|提交)/,
  /(?:系统|服务器|服务|程序|网络|请求|数据库|页面)(?:内部)?(?:错误|异常|出错|繁忙|超时|不可用)/,
  /(?:登录|登陆|会话|令牌)(?:状态)?已?(?:超时|过期|失效)/,
  /internal server error|bad gateway|service unavailable|exception|session (?:has )?expired|timed? ?out/i,
];

export function beforeOf(signs: readonly Omit<Sign, 'anew'>[]): Before {
  return { refusals: new Set(refusalsIn(signs)), shut: shutIn(signs) };
}

/**
 * Whether a form that has given way was rather refused than saved.
 * @param formless whether the page shows no form now: a form may ask for a password of its own
 */
export function doubtOf(signs: readonly Sign[], before: Before, formless: boolean): Doubt | undefined {
  const failed = signs.find(({ anew, status }) => anew && status >= 400);
  if (failed) return { kind: 'status', status: failed.status };
  if (formless && shutIn(signs) > before.shut) return { kind: 'errorPage' };
  if (formless && signs.some(({ signIn }) => signIn)) return { kind: 'signIn' };
  const text = refusalsIn(signs).find((said) => !before.refusals.has(said));
  return text === undefined ? undefined : { kind: 'said', text };
}

function refusalsIn(signs: readonly Pick<Sign, 'text'>[]): string[] {
  const sentences = signs.flatMap(({ text }) => text.split(/[\n。！!；;]/));
  return sentences
    .map((sentence) => sentence.trim().slice(0, 60))
    .filter((sentence) => REFUSALS.some((refusal) => refusal.test(sentence)));
}

function shutIn(signs: readonly Pick<Sign, 'shut'>[]): number {
  return signs.reduce((total, { shut }) => total + shut, 0);
}
