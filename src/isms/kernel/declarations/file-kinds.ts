/** How the content of a file begins: as text, or with the signature of one of the named formats. */
type Beginning = 'text' | readonly string[];

/** A kind of file that may be uploaded. */
export interface FileKind {
  /** The media type under which it is kept and served, whatever the upload says. */
  readonly type: string;
  readonly begins: Beginning;
}

type Kinds = Readonly<Record<string, FileKind>>;

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

const kind = (type: string, ...formats: readonly string[]): FileKind => ({ type, begins: formats });
const text = (type: string): FileKind => ({ type, begins: 'text' });
// A zip archive inside. Only its beginning is read, which may not name the format yet.
const zipped = (type: string, format: string): FileKind => kind(type, format, 'zip');
// Office files from before 2007 and Outlook mails share one format.
const compound = (type: string): FileKind => kind(type, 'cfb');

/**
 * The files that may be uploaded, by the ending of their names: those that can serve as evidence. Programs, scripts,
 * installers, disk images, shortcuts, office files with macros, and pages and drawings that can run scripts are
 * excluded.
 */
const taken: Readonly<Record<string, Kinds>> = {
  documents: {
    pdf: kind('application/pdf', 'pdf'),
    docx: zipped(`${openXml}.wordprocessingml.document`, 'docx'),
    doc: compound('application/msword'),
    odt: zipped(`${openDocument}.text`, 'odt'),
    rtf: kind('application/rtf', 'rtf'),
    md: text('text/markdown'),
    txt: text('text/plain'),
  },
  tables: {
    xlsx: zipped(`${openXml}.spreadsheetml.sheet`, 'xlsx'),
    xls: compound('application/vnd.ms-excel'),
    ods: zipped(`${openDocument}.spreadsheet`, 'ods'),
    csv: text('text/csv'),
    tsv: text('text/tab-separated-values'),
  },
  'slides and drawings': {
    pptx: zipped(`${openXml}.presentationml.presentation`, 'pptx'),
    ppt: compound('application/vnd.ms-powerpoint'),
    odp: zipped(`${openDocument}.presentation`, 'odp'),
    odg: zipped(`${openDocument}.graphics`, 'odg'),
    vsdx: zipped('application/vnd.ms-visio.drawing', 'vsdx'),
    drawio: text('application/xml'),
  },
  pictures: {
    png: kind('image/png', 'png', 'apng'),
    jpg: kind('image/jpeg', 'jpg'),
    jpeg: kind('image/jpeg', 'jpg'),
    gif: kind('image/gif', 'gif'),
    webp: kind('image/webp', 'webp'),
    heic: kind('image/heic', 'heic'),
    tif: kind('image/tiff', 'tif'),
    tiff: kind('image/tiff', 'tif'),
  },
  mails: {
    eml: text('message/rfc822'),
    msg: compound('application/vnd.ms-outlook'),
  },
  'data and logs': {
    json: text('application/json'),
    jsonl: text('application/jsonl'),
    xml: text('application/xml'),
    yaml: text('application/yaml'),
    yml: text('application/yaml'),
    log: text('text/plain'),
  },
  archives: {
    zip: kind('application/zip', 'zip'),
    '7z': kind('application/x-7z-compressed', '7z'),
    tar: kind('application/x-tar', 'tar'),
    gz: kind('application/gzip', 'gz', 'tar.gz'),
    tgz: kind('application/gzip', 'gz', 'tar.gz'),
  },
};

const byEnding = new Map(Object.values(taken).flatMap((kinds) => Object.entries(kinds)));

/** Returns the ending of a file name after its last dot, in lower case; empty if there is none. */
export const endingOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * Returns the kind of file for a name, or undefined if it is not accepted. Only the last ending counts:
 * `report.pdf.exe` is a program.
 */
export const fileKindOf = (name: string): FileKind | undefined => byEnding.get(endingOf(name));

/** Every accepted ending, as a browser's file dialogue expects them. */
export const takenEndings = [...byEnding.keys()].map((ending) => `.${ending}`).join(',');

/** The accepted files, in words. */
export const takenInWords = new Intl.ListFormat('en').format(
  Object.entries(taken).map(([title, kinds]) => `${title} (${Object.keys(kinds).join(', ')})`),
);

/** Returns the reason why a file with this name is not accepted, or undefined if it is. */
export function notTaken(name: string): string | undefined {
  if (fileKindOf(name)) return undefined;
  const ending = endingOf(name);
  const what = ending === '' ? 'Files whose names have no ending' : `Files that end with .${ending}`;
  return `${what} are not taken. Taken are ${takenInWords}. Anything else can be put into an archive.`;
}
