import type { WpsName, WpsWorkbook, WpsXmlPart } from '#adapters/hosts/wps/api.ts';
import type { FakeBook } from './book.ts';
import { collection, strict } from './strict.ts';
import type { World } from './world.ts';

/** [et] Names: a name begins with a letter; what it stands for is a formula, whose texts have 255 letters at most. */
export function namesOf({ book, meter }: World): WpsWorkbook['Names'] {
  const nameOf = (each: FakeBook['names'][number]): WpsName =>
    strict(
      'Name',
      {
        Name: each.name,
        RefersTo: each.refersTo,
        Visible: each.visible,
        Delete: () => {
          book.names = book.names.filter((other) => other !== each);
        },
      },
      meter,
    );
  const add = (name: string, refersTo: string, visible: boolean): WpsName => {
    const text = /^="((?:[^"]|"")*)"$/.exec(refersTo)?.[1];
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || name.length > 255) throw new Error(`名称无效: ${name}`);
    if (text === undefined || text.length > 255) throw new Error('公式中的文本太长');
    const made = { name, refersTo, visible };
    book.names = [...book.names.filter((other) => other.name.toLowerCase() !== name.toLowerCase()), made];
    return nameOf(made);
  };
  return collection('Names', () => book.names.map(nameOf), { Add: add }, meter);
}

/** [et] 通用 API 参考/CustomXMLParts. A part is given back as the program writes it, not letter by letter. */
export function partsOf(
  { book, meter, quirks }: World,
  parts: readonly string[],
): WpsWorkbook['CustomXMLParts'] {
  const partOf = (xml: string): WpsXmlPart =>
    strict(
      'CustomXMLPart',
      {
        XML: `<?xml version="1.0"?>\r\n${xml.replaceAll('&#34;', '&quot;').replaceAll('&#38;', '&amp;')}\r\n`,
        Delete: () => {
          book.parts = book.parts?.filter((other) => other !== xml);
        },
      },
      meter,
    );
  return strict(
    'CustomXMLParts',
    {
      Add: (xml: string) => {
        if (!/^<(\w+) xmlns="[^"]+"[^<>]*>(?:[^<>]|<(\w+)[^<>]*>[^<>]*<\/\2>)*<\/\1>$/.test(xml))
          throw new Error('XML 无效');
        if (!quirks.partsLost) book.parts = [...(book.parts ?? []), xml];
      },
      SelectByNamespace: (uri: string) =>
        collection(
          'CustomXMLParts',
          () => parts.filter((xml) => xml.includes(`xmlns="${uri}"`)).map(partOf),
          {},
          meter,
        ),
    },
    meter,
  );
}
