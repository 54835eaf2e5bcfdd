import { expect, test } from 'vitest';
import { codeOf, productSources } from './files.ts';

interface Ban {
  law: string;
  pattern: RegExp;
  /** Files where the pattern is the point, with the reason. */
  except?: Record<string, string>;
}

const bans: Ban[] = [
  { law: '1: nothing submits a form', pattern: /\.(?:requestSubmit|submit)\s*\(/ },
  {
    law: '1: one place holds the methods that submit',
    pattern: /\brequestSubmit\b|HTMLFormElement\.prototype|Reflect\.apply/,
    except: {
      'adapters/page/models/shield.ts': 'holds them back, and lets through what the user presses',
    },
  },
  {
    law: '1: clicks go through the guard',
    pattern: /\.click\(\s*\)|(?:Mouse|Pointer)?Event\(\s*'click'/,
    except: {
      'adapters/hosts/office/save.ts': 'a link of our own in the task pane, to save a file of ours',
      'adapters/page/fill/clicks.ts': 'the guard itself',
      'addon/try/save.ts': "hands a file of the try page to the browser's downloads",
      'cli/browser/press.ts': "the guard of the command line: nothing but the extension's own windows",
      'components/workbench/FileDrop.tsx': "opens the workbench's own file chooser",
      'components/settings/BackupSection.tsx': "opens the workbench's own file chooser",
    },
  },
  {
    law: '10: no network',
    pattern:
      /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts)/,
    except: { 'addon/build/features.ts': 'names what the build of the add-on refuses' },
  },
  { law: 'MV3: no code from text', pattern: /\beval\s*\(|new\s+Function\b/ },
  {
    law: 'no HTML from text',
    pattern: /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write/,
  },
  {
    law: 'no swallowed error',
    pattern: /catch\s*(?:\([^)]*\))?\s*\{\s*\}|\.catch\(\s*\(\)\s*=>\s*(?:\{\s*\}|undefined|null)\s*\)/,
  },
];

for (const { law, pattern, except = {} } of bans) {
  test(`law ${law}`, () => {
    const found = productSources().filter((path) => pattern.test(codeOf(path)) && !(path in except));
    expect(found).toEqual([]);
  });
}

test('core has no clock and no chance', () => {
  const found = productSources()
    .filter((path) => path.startsWith('core/'))
    .filter((path) =>
      /Date\.now|new Date\(\s*\)|Math\.random|performance\.now|crypto\.randomUUID/.test(codeOf(path)),
    );
  expect(found).toEqual([]);
});
