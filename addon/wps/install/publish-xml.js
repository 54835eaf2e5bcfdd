/*
 * publish.xml of WPS's folder jsaddons: where our entry stands, where it may be put. Run as it is by Windows Script Host (JScript, ECMAScript 3)
 * and by tests; install.sh says the same in awk. ASCII only, so that no code page matters.
 *
 * The text is read one character a byte: everything looked at is ASCII, and in none of UTF-8, GBK and GB18030 is a part of a longer character
 * one of < > " ' / (trail bytes begin at 0x30 with digits, at 0x40 with letters).
 *
 * Format: npm package wpsjs 2.2.3, src/lib/build.js (CreatePublishXml) for folders:
 *   <jsplugins><jsplugin name type url="name_version" version enable="enable_dev" install="null" customDomain=""/></jsplugins>
 * and src/lib/debug_publish.js for <jspluginonline .../> and for the paths of the file.
 */

/**
 * { ok: false, why } where the file is not whole, or { ok: true, ours: [[start, end]], insert, empty }: the bytes of entries with that name, and
 * where one may be put: an offset, or where the root is empty (<jsplugins/>) the bytes of its tag as [start, end] in `empty`.
 */
function readPublish(text, name) {
  var at = text.substring(0, 3) === '\xEF\xBB\xBF' ? 3 : 0;
  var stack = [];
  var ours = [];
  var result = { ok: true, ours: ours, insert: -1, empty: undefined };
  var begun = -1;
  var end;
  if (text.indexOf('\0') !== -1) return refused('nul');
  while (at < text.length) {
    if (text.charAt(at) !== '<') {
      if (stack.length === 0 && !isBlank(text.charAt(at))) return refused('outside');
      at += 1;
      continue;
    }
    if (text.substr(at, 4) === '<!--' || text.substr(at, 2) === '<?') {
      end = text.substr(at, 2) === '<?' ? after(text, '?>', at + 2) : after(text, '-->', at + 4);
      if (end === -1) return refused('unclosed');
      at = end;
      continue;
    }
    if (text.charAt(at + 1) === '!') return refused('doctype');
    end = endOfTag(text, at);
    if (end === -1) return refused('unclosed');
    var tag = text.substring(at, end);
    var isClose = tag.charAt(1) === '/';
    var isEmpty = tag.charAt(tag.length - 2) === '/';
    var word = nameOf(tag, isClose ? 2 : 1);
    if (word === '') return refused('tag');
    if (isClose) {
      if (stack.length === 0 || stack[stack.length - 1] !== word) return refused('order');
      stack.length -= 1;
      if (stack.length === 1 && begun !== -1) {
        ours.push([begun, end]);
        begun = -1;
      }
      if (stack.length === 0) result.insert = at;
    } else {
      if (stack.length === 0) {
        if (word !== 'jsplugins' || result.insert !== -1 || result.empty) return refused('root');
        if (isEmpty) result.empty = [at, end];
      }
      if (stack.length === 1 && isEntry(word) && attributeOf(tag, 'name') === name) {
        if (isEmpty) ours.push([at, end]);
        else begun = at;
      }
      if (!isEmpty) stack.push(word);
    }
    at = end;
  }
  if (stack.length > 0) return refused('unclosed');
  if (result.insert === -1 && !result.empty) return refused('root');
  return result;
}

function refused(why) {
  return { ok: false, why: why, ours: [], insert: -1, empty: undefined };
}

function isEntry(word) {
  return word === 'jsplugin' || word === 'jspluginonline';
}

function isBlank(sign) {
  return sign === ' ' || sign === '\t' || sign === '\r' || sign === '\n';
}

function after(text, sign, from) {
  var found = text.indexOf(sign, from);
  return found === -1 ? -1 : found + sign.length;
}

/** The offset behind the tag that begins there, -1 where it has no end: > in quotes is none, and < ends nothing. */
function endOfTag(text, start) {
  var quote = '';
  for (var at = start + 1; at < text.length; at += 1) {
    var sign = text.charAt(at);
    if (sign === '<') return -1;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return -1;
}

function nameOf(tag, from) {
  var found = /^[A-Za-z_][A-Za-z0-9_.:-]*/.exec(tag.substring(from));
  return found === null ? '' : found[0];
}

/** The value of an attribute as it stands in the tag. Quoted values are passed over whole: what looks like an attribute in one is none. */
function attributeOf(tag, name) {
  var pattern = /[ \t\r\n]([A-Za-z_][A-Za-z0-9_.:-]*)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/g;
  var found;
  while ((found = pattern.exec(tag)) !== null) {
    if (found[1] === name) return found[2].substring(1, found[2].length - 1);
  }
  return undefined;
}

/** Entries with that name as the bytes to leave out: a line that holds nothing else goes with its end. From the last to the first. */
function cutsOf(text, ours) {
  var cuts = [];
  for (var index = ours.length - 1; index >= 0; index -= 1) {
    var start = ours[index][0];
    var end = ours[index][1];
    var before = start;
    while (before > 0 && (text.charAt(before - 1) === ' ' || text.charAt(before - 1) === '\t')) before -= 1;
    var behind = end;
    if (text.charAt(behind) === '\r') behind += 1;
    var isLine = (before === 0 || text.charAt(before - 1) === '\n') && text.charAt(behind) === '\n';
    cuts.push(isLine ? [before, behind + 1] : [start, end]);
  }
  return cuts;
}

/**
 * How the entry is put in: { at, to, text }, the bytes from `at` up to `to` become the text. A closing tag on a line of its own gets a line above
 * it, ended as the lines of the file are.
 */
function insertionOf(text, read, entry) {
  if (read.empty) return { at: read.empty[0], to: read.empty[1], text: '<jsplugins>' + entry + '</jsplugins>' };
  var line = read.insert;
  while (line > 0 && (text.charAt(line - 1) === ' ' || text.charAt(line - 1) === '\t')) line -= 1;
  if (line === 0 || text.charAt(line - 1) !== '\n') return { at: read.insert, to: read.insert, text: entry };
  var ending = text.charAt(line - 2) === '\r' ? '\r\n' : '\n';
  return { at: line, to: line, text: '  ' + entry + ending };
}
