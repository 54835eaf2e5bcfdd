import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { expect, test } from 'vitest';

/** What WPS puts into the page, as far as main.js uses it (npm package wpsjs 2.2.3, templates of et). */
function open(href: string) {
  const store = new Map<string, unknown>();
  const panes: { ID: number; Visible: boolean; DockPosition: number; url: string }[] = [];
  const gone = new Set<number>();
  const Application: Record<string, unknown> = {
    PluginStorage: {
      getItem: (key: string) => store.get(key),
      setItem: (key: string, value: unknown) => store.set(key, value),
    },
    CreateTaskPane: (url: string) => {
      const pane = { ID: panes.length + 1, Visible: false, DockPosition: 0, url };
      panes.push(pane);
      return pane;
    },
    GetTaskPane: (id: number) => {
      if (gone.has(id)) throw new Error('no such pane');
      return panes.find(({ ID }) => ID === id) ?? null;
    },
  };
  const context = { window: { Application }, document: { location: { href } } };
  vm.runInNewContext(readFileSync(new URL('main.js', import.meta.url), 'utf8'), context);
  const page = context as unknown as Record<'OnAddinLoad' | 'OnAction', (value: object) => boolean>;
  return { ...page, Application, panes, gone };
}

test('the button opens the pane at the right, hides it, and shows it again', () => {
  const { OnAction, OnAddinLoad, Application, panes } = open(
    'file:///C:/Users/%E7%8E%8B/jsaddons/jiannuo_0.1.0/index.html',
  );
  const ribbon = {};
  expect(OnAddinLoad(ribbon)).toBe(true);
  expect(Application['ribbonUI']).toBe(ribbon);
  OnAction({ Id: 'jiannuoPane' });
  expect(panes).toEqual([
    { ID: 1, Visible: true, DockPosition: 2, url: 'file:///C:/Users/王/jsaddons/jiannuo_0.1.0/pane.html' },
  ]);
  OnAction({ Id: 'jiannuoPane' });
  expect(panes).toMatchObject([{ Visible: false }]);
  OnAction({ Id: 'jiannuoPane' });
  OnAction({ Id: 'something else' });
  expect(panes).toMatchObject([{ Visible: true }]);
});

test('each workbook has a pane of its own', () => {
  const { OnAction, panes, Application } = open('file:///C:/jiannuo/index.html');
  Application['ActiveWorkbook'] = { FullName: 'C:\\甲.xlsx' };
  OnAction({ Id: 'jiannuoPane' });
  Application['ActiveWorkbook'] = { FullName: 'C:\\乙.xlsx' };
  OnAction({ Id: 'jiannuoPane' });
  expect(panes).toMatchObject([{ Visible: true }, { Visible: true }]);
  OnAction({ Id: 'jiannuoPane' });
  expect(panes).toMatchObject([{ Visible: true }, { Visible: false }]);
});

test('a pane that WPS has given up is made anew', () => {
  const { OnAction, panes, gone } = open('http://oa.example/jiannuo/index.html');
  OnAction({ Id: 'jiannuoPane' });
  gone.add(1);
  OnAction({ Id: 'jiannuoPane' });
  expect(panes).toHaveLength(2);
  expect(panes[1]).toMatchObject({ Visible: true, url: 'http://oa.example/jiannuo/pane.html' });
});
