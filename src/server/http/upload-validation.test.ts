import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isProblem } from '#isms/kernel/values/problem.ts';
import { validatedUpload } from './upload-validation.ts';

const hex = (text: string, length = 0): Buffer => {
  const bytes = Buffer.from(text.replaceAll(' ', ''), 'hex');
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length))]);
};

const program = hex('4d5a 9000 0300 0000 0400 0000 ffff', 600);
const elf = hex('7f45 4c46 0201 0100', 600);
const compound = hex('d0cf 11e0 a1b1 1ae1', 600);
const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3', 'latin1');
const png = hex('8950 4e47 0d0a 1a0a 0000 000d 4948 4452 0000 0001 0000 0001 0806 0000 00', 100);

/** Returns a zip archive of uncompressed files. */
const zip = (...files: readonly (readonly [name: string, content: string])[]): Buffer =>
  Buffer.concat(
    files.flatMap(([name, content]) => {
      const head = hex('504b 0304 1400 0000 0000 0000 0000', 30);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(content.length, 22);
      head.writeUInt16LE(name.length, 26);
      return [head, Buffer.from(name), Buffer.from(content)];
    }),
  );

const openXml = (main: string): Buffer =>
  zip([
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}+xml"/></Types>`,
  ]);
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main';

/** Returns the type of a file sent in pieces of that many bytes, or why it is refused. */
async function arriving(name: string, content: Buffer | string, pieces = 1000): Promise<string> {
  const bytes = Buffer.from(content);
  const file = await validatedUpload(
    name,
    (async function* () {
      for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
    })(),
  );
  if (isProblem(file)) return inEnglish(file.detail);
  const all: Uint8Array[] = [];
  for await (const piece of file.bytes) all.push(piece);
  expect(Buffer.concat(all).equals(bytes)).toBe(true);
  return file.type;
}

describe('what its first bytes agree with is taken whole, as the type its name stands for', () => {
  test.each<readonly [string, Buffer | string, string]>([
    ['policy.pdf', pdf, 'application/pdf'],
    ['POLICY.PDF', pdf, 'application/pdf'],
    ['photo.png', png, 'image/png'],
    ['plan.docx', openXml(word), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    // An office file whose list of contents comes late begins like any other archive.
    ['plan.docx', zip(['word/a.xml', 'x']), expect.stringContaining('wordprocessingml') as string],
    [
      'plan.odt',
      zip(['mimetype', 'application/vnd.oasis.opendocument.text']),
      'application/vnd.oasis.opendocument.text',
    ],
    ['minutes.doc', compound, 'application/msword'],
    ['mail.msg', compound, 'application/vnd.ms-outlook'],
    ['logs.zip', zip(['a.log', 'one']), 'application/zip'],
    ['logs.log.gz', gzipSync('one\ntwo'), 'application/gzip'],
    ['notes.txt', 'BM is no picture, and MZ no program', 'text/plain'],
    ['notes.txt', Buffer.from('Pr\u00fcfung', 'latin1'), 'text/plain'],
    ['notes.txt', Buffer.from('\ufeffPrüfung', 'utf16le'), 'text/plain'],
    ['build.log', '\u001b[31mfailed\u001b[0m\r\n', 'text/plain'],
    ['people.csv', 'name;since\nAna;2024\n', 'text/csv'],
    ['scan.xml', '<?xml version="1.0"?><scan/>', 'application/xml'],
    ['notes.txt', `${'ä'.repeat(3000)}end`, 'text/plain'],
  ])('%s', async (name, content, type) => {
    for (const pieces of [7, 100_000]) expect(await arriving(name, content, pieces)).toEqual(type);
  });
});

describe('what they belie is refused, and says what it looks like', () => {
  test.each<readonly [string, Buffer | string, string]>([
    ['invoice.pdf', program, 'it begins like .exe'],
    ['photo.png', elf, 'it begins like .elf'],
    ['plan.docx', program, 'it begins like .exe'],
    ['plan.docx', openXml('application/vnd.ms-word.document.macroEnabled.main'), 'it begins like .docm'],
    ['plan.docx', compound, 'it begins like .cfb'],
    ['logs.zip', zip(['META-INF/MANIFEST.MF', 'Main-Class: A']), 'it begins like .jar'],
    ['photo.png', pdf, 'it begins like .pdf'],
    ['policy.pdf', '<script>alert(1)</script>', 'it does not begin like one'],
    ['notes.txt', program, 'what it holds is not text'],
    ['people.csv', elf, 'what it holds is not text'],
    ['people.csv', png, 'what it holds is not text'],
    ['notes.txt', '', 'it is empty'],
    ['policy.pdf', '', 'it is empty'],
  ])('%s that is something else', async (name, content, belies) => {
    expect(await arriving(name, content)).toContain(belies);
  });
});

test('an archive is not unpacked, so one that would grow without end costs nothing', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  const begun = performance.now();
  expect(await arriving('logs.gz', bomb)).toBe('application/gzip');
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('a source that is refused is let go of', async () => {
  let isLetGo = false;
  const endless = (async function* () {
    try {
      for (;;) yield program;
    } finally {
      isLetGo = true;
    }
  })();
  expect(isProblem(await validatedUpload('a.pdf', endless))).toBe(true);
  expect(isLetGo).toBe(true);
});
