import { afterEach, expect, test } from 'vitest';
import { WidgetRefusal } from '../../widgets/widget.ts';
import { createClicker } from './clicks.ts';

afterEach(() => document.body.replaceChildren());

/** Tries to click the element with id `x`; `#own` is the control being written, `#pop` its popup. */
function tryClick(html: string): 'clicked' | 'refused' {
  document.body.innerHTML = html;
  const target = document.querySelector<HTMLElement>('#x')!;
  let clicked = false;
  document.body.addEventListener('click', (event) => {
    clicked = true;
    event.preventDefault();
  });
  const clicker = createClicker(
    document.querySelector('#own') ?? document.createElement('div'),
    () => undefined,
  );
  const popup = document.querySelector('#pop');
  if (popup) clicker.own(popup);
  try {
    clicker.click(target);
  } catch (error) {
    if (!(error instanceof WidgetRefusal)) throw error;
    return clicked ? 'clicked' : 'refused';
  }
  return clicked ? 'clicked' : 'refused';
}

test.each([
  '<button type=button id=x>保存</button>',
  '<button type=button><span id=x>提 交</span></button>',
  '<a id=x>上报</a>',
  '<div role=button id=x>删除</div>',
  '<form><button id=x>好</button></form>',
  '<form><input type=submit id=x value=好></form>',
  '<form><input type=image id=x></form>',
  '<form><input type=reset id=x></form>',
  '<a href="/next" id=x>甲</a>',
  '<a href="#/route" id=x>甲</a>',
  '<a href="#elsewhere" id=x>甲</a>',
  '<a href="javascript:doSubmit()" id=x>甲</a>',
  '<button type=button id=x>确 定</button>',
  '<div id=pop><button type=button id=x>保存并提交</button></div>',
  '<div id=x>提 交</div>',
  '<span id=x>暂存</span>',
  '<label for=s id=x>送审</label><button id=s type=button></button>',
  '<div id=x>一键审核通过</div>',
  '<button type=button id=x>登录</button>',
  '<div id=own><button type=button id=x>下一步</button></div>',
  '<a href="javascript:;" id=x title="保存"></a>',
  '<button type=button id=x><img alt="删除"></button>',
])('refuses %s', (html) => {
  expect(tryClick(html)).toBe('refused');
});

test.each([
  '<div id=x>合格</div>',
  '<div id=pop><button type=button id=x>确 定</button></div>',
  '<a href="javascript:;" id=x>2024</a>',
  '<a href="#" id=x>2024</a>',
  '<a href="#part" id=x>教育经历</a><div id=part></div>',
  '<form><button type=button id=x aria-label="上个月"></button></form>',
  '<li role=option id=x>已提交</li>',
  '<div id=pop><li id=x>已提交</li></div>',
  '<label id=x><input type=radio>审核通过</label>',
  '<input type=radio><div id=x>退回</div>',
  '<div id=pop><button type=button id=x>清空</button></div>',
  '<div id=x>审核意见</div>',
])('clicks %s', (html) => {
  expect(tryClick(html)).toBe('clicked');
});

test('each click is written down in words', () => {
  document.body.innerHTML = '<li class="option first">合格</li>';
  const log: string[] = [];
  createClicker(document.body, (words) => log.push(words)).click(document.querySelector('li')!);
  expect(log).toEqual(['li option.first 合格']);
});
