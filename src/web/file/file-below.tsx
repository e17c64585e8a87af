import type { Placed } from '../cells/placed.ts';
import { FileContent } from './file-content.tsx';
import { fileIn } from './file-in.ts';

/** Shows the content of a file below the value that names it; nothing for other values. */
export function FileBelow({ placed, value }: { readonly placed: Placed; readonly value: unknown }) {
  const file = fileIn(placed.field, value);
  return file && <FileContent file={file} />;
}
