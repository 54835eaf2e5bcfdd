import type { MergedRange } from '#core/model/workbook.ts';
import { OfficeError } from './errors.ts';
import { type AnyKind, define, type Kind, kindOf } from './kinds.ts';
import {
  type FakeComment,
  type FakeFormat,
  type FakeNote,
  type FakeRange,
  type FakeSheet,
  newId,
  rangeAt,
} from './model.ts';
import { ownerOf } from './owner.ts';

/** Conditional formats, notes and comments, by the reference of the Excel JavaScript API. */

const meets = (a: MergedRange, b: MergedRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function unlocked(sheet: FakeSheet, where: string): void {
  if (sheet.protected) throw new OfficeError('AccessDenied', where);
}

// Excel.ConditionalRangeFill
const FILL: Kind<FakeFormat> = {
  name: 'ConditionalRangeFill',
  values: {
    // ConditionalRangeFill.color: "#RRGGBB"
    color: {
      set: '1.6',
      get: ({ fill }) => fill ?? '',
      put: (format, colour) => {
        if (!/^#[0-9A-F]{6}$/i.test(String(colour)))
          throw new OfficeError('InvalidArgument', 'ConditionalRangeFill.color');
        format.fill = String(colour).toUpperCase();
      },
    },
  },
};

// Excel.ConditionalRangeFormat
const LOOK: Kind<FakeFormat> = {
  name: 'ConditionalRangeFormat',
  links: {
    fill: { set: '1.6', kind: () => FILL as AnyKind, to: (format) => format }, // ConditionalRangeFormat.fill
  },
};

// Excel.ConditionalFormatRule
const RULE: Kind<FakeFormat> = {
  name: 'ConditionalFormatRule',
  values: {
    // ConditionalFormatRule.formula
    formula: {
      set: '1.6',
      get: ({ formula }) => formula,
      put: (format, formula) => {
        format.formula = String(formula);
      },
    },
  },
};

// Excel.CustomConditionalFormat
const CUSTOM: Kind<FakeFormat> = {
  name: 'CustomConditionalFormat',
  links: {
    rule: { set: '1.6', kind: () => RULE as AnyKind, to: (format) => format }, // CustomConditionalFormat.rule
    format: { set: '1.6', kind: () => LOOK as AnyKind, to: (format) => format }, // CustomConditionalFormat.format
  },
};

const rangesOf = ({ sheet, areas }: FakeFormat): FakeRange[] => areas.map((area) => ({ ...area, sheet }));

// Excel.ConditionalFormat
const CONDITIONAL_FORMAT: Kind<FakeFormat> = {
  name: 'ConditionalFormat',
  values: {
    id: { set: '1.6', get: ({ id }) => id }, // ConditionalFormat.id
    type: { set: '1.6', get: ({ type }) => type }, // ConditionalFormat.type
  },
  links: {
    // ConditionalFormat.custom: "if the current conditional format is a custom type"
    custom: {
      set: '1.6',
      kind: () => CUSTOM as AnyKind,
      to: (format) => {
        if (format.type !== 'Custom') throw new OfficeError('InvalidOperation', 'ConditionalFormat.custom');
        return format;
      },
    },
  },
  children: {
    // ConditionalFormat.getRangeOrNullObject: a null object where there are several
    getRangeOrNullObject: {
      set: '1.6',
      kind: () => kindOf('Range'),
      to: (format) => (format.areas.length === 1 ? rangesOf(format)[0] : undefined),
    },
    // ConditionalFormat.getRanges
    getRanges: {
      set: '1.9',
      kind: () => kindOf('RangeAreas'),
      to: (format) => ({ sheet: format.sheet, areas: rangesOf(format) }),
    },
  },
  actions: {
    // ConditionalFormat.delete
    delete: {
      set: '1.6',
      run: (format) => {
        unlocked(format.sheet, 'ConditionalFormat.delete');
        format.gone = true;
        format.sheet.formats = format.sheet.formats.filter((each) => each !== format);
      },
    },
  },
};

// Excel.ConditionalFormatCollection: those "that intersect the range" (Range.conditionalFormats)
define<Kind<{ sheet: FakeSheet; areas: FakeRange[] }>>({
  name: 'ConditionalFormatCollection',
  items: {
    kind: () => CONDITIONAL_FORMAT as AnyKind,
    list: ({ sheet, areas }) =>
      sheet.formats.filter((format) => format.areas.some((area) => areas.some((own) => meets(area, own)))),
  },
  children: {
    // ConditionalFormatCollection.add: "at the first/top priority"
    add: {
      set: '1.6',
      makes: true,
      kind: () => CONDITIONAL_FORMAT as AnyKind,
      to: ({ sheet, areas }, [type]): FakeFormat => {
        unlocked(sheet, 'ConditionalFormatCollection.add');
        const format: FakeFormat = {
          id: newId(ownerOf(sheet).book),
          sheet,
          type: String(type),
          formula: '',
          fill: undefined,
          areas: areas.map(({ top, left, bottom, right }) => ({ top, left, bottom, right })),
        };
        sheet.formats.unshift(format);
        return format;
      },
    },
  },
});

const placeOf = ({ sheet, row, column }: FakeNote | FakeComment): FakeRange => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

// Excel.Note
const NOTE: Kind<FakeNote> = {
  name: 'Note',
  values: {
    // Note.content
    content: {
      set: '1.18',
      get: ({ content }) => content,
      put: (note, content) => {
        unlocked(note.sheet, 'Note.content');
        note.content = String(content);
      },
    },
  },
  children: {
    getLocation: { set: '1.18', kind: () => kindOf('Range'), to: placeOf }, // Note.getLocation
  },
  actions: {
    // Note.delete
    delete: {
      set: '1.18',
      run: (note) => {
        unlocked(note.sheet, 'Note.delete');
        note.gone = true;
        note.sheet.notes = note.sheet.notes.filter((each) => each !== note);
      },
    },
  },
};

// Excel.NoteCollection
export const NOTES: Kind<FakeSheet> = {
  name: 'NoteCollection',
  items: { kind: () => NOTE as AnyKind, list: ({ notes }) => notes },
  children: {
    // NoteCollection.getItem(key): "Gets a note by its cell address", as `A1` in "Work with notes"
    getItem: {
      set: '1.18',
      kind: () => NOTE as AnyKind,
      to: ({ notes }, [address]) => {
        const { top, left } = rangeAt(String(address));
        const note = notes.find(({ row, column }) => row === top && column === left);
        if (!note) throw new OfficeError('ItemNotFound', 'NoteCollection.getItem');
        return note;
      },
    },
    // NoteCollection.add(cellAddress, content); the author is whoever is signed in
    add: {
      set: '1.18',
      makes: true,
      kind: () => NOTE as AnyKind,
      to: (sheet, [address, content]): FakeNote => {
        unlocked(sheet, 'NoteCollection.add');
        const { top: row, left: column } = rangeAt(String(address));
        // One note or conversation in a cell.
        if ([...sheet.notes, ...sheet.comments].some((each) => each.row === row && each.column === column)) {
          throw new OfficeError('ItemAlreadyExists', 'NoteCollection.add');
        }
        const note = { sheet, row, column, content: String(content), authorName: '王老师' };
        sheet.notes.push(note);
        return note;
      },
    },
  },
};

// Excel.Comment
const COMMENT: Kind<FakeComment> = {
  name: 'Comment',
  values: {
    id: { set: '1.10', get: ({ id }) => id }, // Comment.id
  },
  children: {
    getLocation: { set: '1.10', kind: () => kindOf('Range'), to: placeOf }, // Comment.getLocation
  },
};

// Excel.CommentCollection
export const COMMENTS: Kind<FakeSheet> = {
  name: 'CommentCollection',
  items: { kind: () => COMMENT as AnyKind, list: ({ comments }) => comments },
};
