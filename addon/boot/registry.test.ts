import { expect, test } from 'vitest';
import { registry } from './registry.ts';

test('a script runs once, when it is needed first, behind those that it needs', () => {
  const { add, need, textOf } = registry();
  const ran: string[] = [];
  add('b.js', (exports, needed) => {
    ran.push('b');
    Object.assign(exports, { b: Object.assign({ a: 0 }, needed('./a.js')).a + 1 });
  });
  add('a.js', (exports) => {
    ran.push('a');
    Object.assign(exports, { a: 1 });
  });
  expect(ran).toEqual([]);
  expect(need('b.js')).toEqual({ b: 2 });
  expect(need('./b.js')).toBe(need('b.js'));
  expect(ran).toEqual(['b', 'a']);
  expect(textOf('a.js')).toContain('ran.push');
  expect(textOf('c.js')).toBeUndefined();
  expect(() => need('c.js')).toThrow('script not loaded: c.js');
});

test('scripts that need each other see what is there so far', () => {
  const { add, need } = registry();
  add('a.js', (exports, needed) => {
    Object.assign(exports, { name: 'a' });
    Object.assign(exports, { other: needed('./b.js') });
  });
  add('b.js', (exports, needed) => {
    Object.assign(exports, { of: Object.assign({}, needed('./a.js')) });
  });
  expect(need('a.js')).toEqual({ name: 'a', other: { of: { name: 'a' } } });
});

test('a whole module may be put in place of what is exported', () => {
  const { add, need } = registry();
  add('a.js', (_exports, _need, module) => {
    module.exports = { whole: true };
  });
  expect(need('a.js')).toEqual({ whole: true });
});
