/**
 * What keeps a database or disk from doing its work, whatever was asked of it: no room, a file that is not what was written,
 * or a disk that does not let itself be read or written.
 */
export type DatabaseFault = 'full' | 'damaged' | 'failing';

/** The installation has no journal yet, where one was expected. */
export class NoJournal extends Error {}

// SQLite: https://www.sqlite.org/rescode.html; the lower byte is the primary code.
const sqlite: Readonly<Record<number, DatabaseFault>> = {
  8: 'failing', // SQLITE_READONLY: a disk that was mounted anew after a fault
  10: 'failing', // SQLITE_IOERR
  11: 'damaged', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  14: 'failing', // SQLITE_CANTOPEN
  26: 'damaged', // SQLITE_NOTADB
};

const codes: Readonly<Record<string, DatabaseFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EIO: 'failing',
  EROFS: 'failing',
  // PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '53100': 'full', // disk_full
  '58030': 'failing', // io_error
  XX001: 'damaged', // data_corrupted
  XX002: 'damaged', // index_corrupted
};

/** The fault of a database or disk that an error tells of, itself or by its cause; undefined for any other error. */
export function databaseFaultOf(error: unknown): DatabaseFault | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') {
    const fault = sqlite[error.errcode & 0xff];
    if (fault) return fault;
  }
  const fault = 'code' in error && typeof error.code === 'string' ? codes[error.code] : undefined;
  return fault ?? databaseFaultOf(error.cause);
}
