import { sentences, type Text } from '#isms/kernel/values/sentence.ts';
import { endingOf, fileKindOf, notTaken, type FileKind } from '#isms/kernel/declarations/file-kinds.ts';
import { invalid, type Problem } from '#isms/kernel/values/problem.ts';

const texts = sentences('upload-validation', {
  itIsEmpty: 'it is empty',
  whatItHoldsIsNotText: 'what it holds is not text',
  itDoesNotBeginLikeOne: 'it does not begin like one',
  itBeginsLikeAnotherKind: 'it begins like .{ending}',
  isOfNoKindThatIsTaken: 'is of no kind that is taken',
  isNo: 'is no .{ending} file',
  theFileIsNotWhatItsNameSays:
    'The file is not what its name says: it ends with .{ending}, but {belies}. Nothing was kept.',
});

/** A file being uploaded, after its first bytes have confirmed the kind that its name states. */
interface Arriving {
  readonly type: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

// Bytes. The detector of file types asks for this many and recognises tar archives at byte 257.
const enough = 4100;

/**
 * Checks the beginning of a file before any of it is stored. Returns a problem if its kind is not accepted or its name
 * is wrong about it. Archives and office files are never unpacked, so an archive bomb does no harm.
 */
export async function validatedUpload(
  name: string,
  source: AsyncIterable<Uint8Array>,
): Promise<Arriving | Problem> {
  const kind = fileKindOf(name);
  if (!kind) return invalid([{ path: 'name', message: texts.isOfNoKindThatIsTaken }], notTaken(name));
  const rest = source[Symbol.asyncIterator]();
  const beginning = await atLeast(enough, rest);
  const belies = beginning.length === 0 ? texts.itIsEmpty : await whatBelies(kind, beginning);
  if (belies === undefined) return { type: kind.type, bytes: joined(beginning, rest) };
  await rest.return?.();
  const ending = endingOf(name);
  return invalid(
    [{ path: 'body', message: texts.isNo({ ending }) }],
    texts.theFileIsNotWhatItsNameSays({ ending, belies }),
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

/** Returns what shows that bytes are not of a kind, or undefined. */
async function whatBelies({ begins }: FileKind, bytes: Uint8Array): Promise<Text | undefined> {
  const beginning = bytes.subarray(0, enough);
  if (begins === 'text') return isText(beginning) ? undefined : texts.whatItHoldsIsNotText;
  // Loaded with the first upload, so that neither start nor reading waits for it.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = (await fileTypeFromBuffer(beginning))?.ext;
  if (found === undefined) return texts.itDoesNotBeginLikeOne;
  return begins.includes(found) ? undefined : texts.itBeginsLikeAnotherKind({ ending: found });
}

const utf16 = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

// Control characters from terminal logs and at the end of old files occur in text. The others occur only in binary
// files.
// eslint-disable-next-line no-control-regex -- it is these that are looked for.
const noText = /[\0-\x07\x0b\x0e-\x19\x1c-\x1f]/;

/** Checks whether bytes can begin a text, in an encoding that includes ASCII, or in UTF-16 with a byte order mark. */
function isText(beginning: Uint8Array): boolean {
  const mark = Buffer.from(beginning.subarray(0, 2)).toString('hex');
  return !noText.test(new TextDecoder(utf16.get(mark) ?? 'latin1').decode(beginning));
}
