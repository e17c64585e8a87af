import { endingOf, fileKindOf, notTaken, type FileKind } from '#isms/kernel/declarations/file-kinds.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';

/** A file as it arrives, once its first bytes have shown that it is what its name says. */
interface Arriving {
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

// Bytes; what the detector of formats asks for, which tells tar archives by what stands at 257.
const enough = 4100;

/**
 * Looks at the beginning of a file before any of it is kept. No further: what is inside an archive or an office file is
 * never unpacked here, so one that would grow without end does no harm.
 */
export async function validatedUpload(
  name: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Arriving | Problem> {
  const kind = fileKindOf(name);
  if (!kind) return invalid([{ path: 'name', message: 'is of no kind that is taken' }], notTaken(name));
  const rest = source[Symbol.asyncIterator]();
  const beginning = await atLeast(enough, rest);
  const belies = beginning.length === 0 ? 'it is empty' : await whatBelies(kind, beginning);
  if (belies === undefined) return { type: kind.type, bytes: joined(beginning, rest) };
  await rest.return?.();
  const ending = endingOf(name);
  return invalid(
    [{ path: 'body', message: `is no .${ending} file` }],
    `The file is not what its name says: it ends with .${ending}, but ${belies}. Nothing was kept.`,
  );
}

async function atLeast(count: number, source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let length = 0; length < count;) {
    const next = await source.next();
    if (next.done) break;
    pieces.push(next.value);
    length += next.value.byteLength;
  }
  return Buffer.concat(pieces);
}

async function* joined(beginning: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield beginning;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** What shows that bytes are not of a kind, if anything does. */
async function whatBelies({ begins }: FileKind, bytes: Uint8Array): Promise<string | undefined> {
  const beginning = bytes.subarray(0, enough);
  if (begins === 'text') return isText(beginning) ? undefined : 'what it holds is not text';
  // Loaded by the first upload: who starts the server, or only reads, need not wait for it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = (await fileTypeFromBuffer(beginning))?.ext;
  if (found === undefined) return 'it does not begin like one';
  return begins.includes(found) ? undefined : `it begins like .${found}`;
}

const utf16 = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

// What a terminal writes into logs and an old program at the end of a file belongs to text; the rest only stands in bytes.
// eslint-disable-next-line no-control-regex -- it is these that are looked for.
const noText = /[\0-\x07\x0b\x0e-\x19\x1c-\x1f]/;

/** Whether bytes can be the beginning of a text, in an encoding that has ASCII in it or in UTF-16 with its mark. */
function isText(beginning: Uint8Array): boolean {
  const mark = Buffer.from(beginning.subarray(0, 2)).toString('hex');
  return !noText.test(new TextDecoder(utf16.get(mark) ?? 'latin1').decode(beginning));
}
