/** Files publish.xml as they are met: as WPS, its tools, other installers and people leave them. */
export const wholeFiles: Readonly<Record<string, string>> = {
  'as WPS writes it':
    '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n    <jspluginonline name="EtOAAssist" url="http://oa.example/EtOAAssist/" type="et" enable="enable_dev" install="null"/>\n</jsplugins>\n',
  'lines of Windows':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<jsplugins>\r\n  <jsplugin name="other" type="wps" url="other_1.0.0" version="1.0.0" enable="enable_dev" install="null" customDomain=""/>\r\n</jsplugins>\r\n',
  'one line': '<jsplugins><jsplugin name="a" type="et" url="a_1.0.0" version="1.0.0"/></jsplugins>',
  'no end of line': '<jsplugins>\n  <jsplugin name="a" type="et" url="a_1.0.0"/>\n</jsplugins>',
  'an empty root': '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins/>\n',
  'a root with a blank': '<jsplugins />',
  'nothing in the root': '<jsplugins></jsplugins>\n',
  'an indented root':
    '\n        <jsplugins>\n            <jsplugin name="a" type="wps" url="a_1.0.0" version="1.0.0" enable="enable_dev" install="null" customDomain=""/>\n        </jsplugins>\n          ',
  'a byte order mark': '\uFEFF<jsplugins>\n</jsplugins>\n',
  'comments that look like entries':
    '<!-- <jsplugins> -->\n<jsplugins>\n  <!-- <jsplugin name="jiannuo"/> > -->\n  <jsplugin name="办公助手" type="wps" url="a"/>\n</jsplugins>\n<!-- end -->\n',
  'quotes and signs in values':
    "<jsplugins>\n  <jsplugin desc=' name=\"jiannuo\" > ' name='other' url=\"http://a.example/?a=1&amp;b='/'\"/>\n</jsplugins>\n",
  'pairs of tags':
    '<jsplugins>\n  <jsplugin name="a" type="wps" url="a">\n    <ribbon file="ribbon.xml"/>\n  </jsplugin>\n</jsplugins>\n',
  'names that begin alike':
    '<jsplugins>\n  <jsplugin name="jiannuo2" url="x"/>\n  <other name="jiannuo"/>\n</jsplugins>\n',
};

/** Entries of ours that stand in a file already, as WPS or an older version left them: the file, and the same without them. */
export const withOurs: Readonly<Record<string, readonly [there: string, without: string]>> = {
  'an older version': [
    '<jsplugins>\n  <jsplugin name="a" url="a"/>\n  <jsplugin name="jiannuo" type="et" url="jiannuo_0.0.9" version="0.0.9"/>\n</jsplugins>\n',
    '<jsplugins>\n  <jsplugin name="a" url="a"/>\n</jsplugins>\n',
  ],
  'from a server, in single quotes': [
    "<jsplugins><jspluginonline type='et' name = 'jiannuo' url='http://oa.example/'/><jsplugin name=\"a\"/></jsplugins>",
    '<jsplugins><jsplugin name="a"/></jsplugins>',
  ],
  'twice, once as a pair of tags': [
    '<jsplugins>\r\n\t<jsplugin name="jiannuo" url="x">\r\n\t</jsplugin>\r\n  <jsplugin name="b"/>\r\n  <jsplugin url="y" name="jiannuo"/>\r\n</jsplugins>',
    '<jsplugins>\r\n  <jsplugin name="b"/>\r\n</jsplugins>',
  ],
};

/** Files that are not whole, or are no publish.xml. */
export const damagedFiles: Readonly<Record<string, string>> = {
  'an empty file': '',
  text: '什么都不是',
  'cut off in a tag': '<jsplugins>\n  <jsplugin name="a" url="a',
  'cut off behind a tag': '<?xml version="1.0"?>\n<jsplugins>\n  <jsplugin name="a" url="a"/>\n',
  'tags that do not match': '<jsplugins><jsplugin name="a"></jsplugins></jsplugin>',
  'two roots': '<jsplugins></jsplugins><jsplugins></jsplugins>',
  'another root': '<plugins></plugins>',
  'a quote that is not closed': '<jsplugins><jsplugin name="a url="b"/></jsplugins>',
  'a tag in a tag': '<jsplugins>\n  <jsplugin name="a" <jsplugin name="b"/>\n</jsplugins>\n',
  'a doctype': '<!DOCTYPE jsplugins><jsplugins></jsplugins>',
  'text behind the root': '<jsplugins></jsplugins>x',
  'UTF-16': Buffer.from('\uFEFF<jsplugins></jsplugins>', 'utf16le').toString('latin1'),
  zeros: '<jsplugins>\0\0\0\0</jsplugins>',
};
