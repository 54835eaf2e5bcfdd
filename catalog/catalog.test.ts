import { describe, expect, it } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { authorableChecks } from './authoring.ts';
import { checkWords } from './check-words.ts';
import { checks } from './checks.ts';
import { collect } from './collect.ts';
import { formIn } from '#core/forms/form-in.ts';
import { forms } from './forms.ts';
import { importerById, importers } from './importers.ts';
import { packRules, rulesShelf } from './pack-rules.ts';
import { packs, writtenPacks } from './packs.ts';

const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

describe('collect', () => {
  it('sorts by id', () => {
    const collected = collect({ b: { id: 'b' }, a: { id: 'a' } });
    expect(ids(collected)).toEqual(['a', 'b']);
  });

  it('takes the members of a family one by one', () => {
    const family = [{ id: 'c' }, { id: 'a' }];
    expect(ids(collect({ family, one: { id: 'b' } }))).toEqual(['a', 'b', 'c']);
  });

  it('refuses an id used twice and names both places', () => {
    const twice = { one: { id: 'x' }, two: { id: 'x' } };
    expect(() => collect(twice)).toThrow(
      new JiannuoError('catalog.duplicateId', { id: 'x', earlier: 'one', place: 'two' }),
    );
  });
});

it('finds what the folders hold', () => {
  expect(ids(forms)).toEqual(expect.arrayContaining(['democratic-review', 'member-pledge']));
  expect(ids(packs)).toEqual(expect.arrayContaining(['luwan-2010', 'three-compare-2016']));
  expect(ids(checks)).toContain('required');
  expect(ids(importers)).toEqual(expect.arrayContaining(['autopoi', 'ruoyi']));
});

it('packs without what only people read are the same packs', () => {
  expect(packRules).toEqual(writtenPacks.map((pack) => ({ ...pack, provisions: [], notes: [] })));
  expect(rulesShelf({ authored: [], tunings: [] }).packs).toEqual(
    packs.map((pack) => ({ ...pack, provisions: [], notes: [] })),
  );
  expect(writtenPacks.every(({ notes }) => notes.length > 0)).toBe(true);
});

it('every check has words', () => {
  expect(ids(checkWords)).toEqual(ids(checks));
});

it('every check is known to authors', () => {
  expect(authorableChecks.flatMap(({ author }) => author?.id ?? [])).toEqual(ids(checks));
});

it('no importer has the name of another', () => {
  const names = importers.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  expect(names).toEqual([...new Set(names)]);
});

it('gives a form or importer by id and refuses an unknown one', () => {
  expect(formIn(forms, 'member-pledge').title).toBe('党员公开承诺书');
  expect(importerById('ruoyi').id).toBe('ruoyi');
  expect(importerById('FastExcel').id).toBe('easyexcel');
  expect(() => formIn(forms, 'nothing')).toThrow('catalog.unknownForm');
  expect(() => importerById('nothing')).toThrow('catalog.unknownImporter');
});
