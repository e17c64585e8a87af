import type { Statement } from './store.ts';

const entry = `position, at, commit_id AS "commitId", text, hash`;

const current = `c.register, c.record, c.code, c.version, c.shape, c.retired, c.position, c.born, c.place,
  c.created_at AS "createdAt", c.created_by AS "createdBy", c.changed_at AS "changedAt", c.changed_by AS "changedBy",
  c.fields, c.erased`;

const version = `rest.position, rest.register, rest.record, rest.text AS rest, personal.text AS personal`;

/** The rest of every version, beside its personal part if it has one. */
const versions = `journal.content rest LEFT JOIN journal.content personal
  ON personal.organisation = rest.organisation AND personal.position = rest.position
  AND personal.register = rest.register AND personal.record = rest.record AND personal.part = 'personal'`;

/**
 * Every question the journal asks, in the SQL that both engines speak. $1 is the organisation: the distribution key of
 * every table, and the first column of every index.
 */
export const statements: Readonly<Record<Statement, string>> = {
  head: `SELECT position, hash, at, own FROM journal.head WHERE organisation = $1`,

  entries: `SELECT ${entry} FROM journal.entry
    WHERE organisation = $1 AND position > $2 AND position <= $3 ORDER BY position LIMIT $4`,

  entryByCommit: `SELECT ${entry} FROM journal.entry WHERE organisation = $1 AND commit_id = $2`,

  entriesBackwards: `SELECT ${entry} FROM journal.entry
    WHERE organisation = $1 AND position > $2 AND position <= $3 ORDER BY position DESC LIMIT $4`,

  // In canonical JSON "action" is the first name of an entry that has one.
  moments: `SELECT position, at, CASE WHEN text LIKE '{"action":%' THEN 1 ELSE 0 END AS acted FROM journal.entry
    WHERE organisation = $1 AND position > $2 ORDER BY position LIMIT $3`,

  positionBefore: `SELECT position FROM journal.entry WHERE organisation = $1 AND at < $2
    ORDER BY at DESC, position DESC LIMIT 1`,

  entriesOfRecord: `SELECT ${entry} FROM journal.entry WHERE organisation = $1 AND position IN (
      SELECT position FROM journal.content WHERE organisation = $1 AND register = $2 AND record = $3
      UNION SELECT position FROM journal.erasure WHERE organisation = $1 AND register = $2 AND record = $3)
    ORDER BY position`,

  contents: `SELECT position, register, record, part, salt, text FROM journal.content
    WHERE organisation = $1 AND position > $2 AND position <= $3 ORDER BY position, register, record, part`,

  versions: `SELECT ${version} FROM ${versions}
    WHERE rest.organisation = $1 AND rest.part = 'rest' AND rest.position > $2 AND rest.position <= $3
    ORDER BY rest.position`,

  versionsOfRecord: `SELECT ${version} FROM ${versions}
    WHERE rest.organisation = $1 AND rest.part = 'rest' AND rest.register = $2 AND rest.record = $3
    ORDER BY rest.position`,

  // Records with a version after $2 and up to $3, each with its last version up to $4.
  before: `SELECT later.register, later.record, rest.text AS rest, personal.text AS personal
    FROM (SELECT DISTINCT register, record FROM journal.content
      WHERE organisation = $1 AND position > $2 AND position <= $3) later
    LEFT JOIN journal.content rest
      ON rest.organisation = $1 AND rest.register = later.register AND rest.record = later.record AND rest.part = 'rest'
      AND rest.position = (SELECT max(position) FROM journal.content earlier WHERE earlier.organisation = $1
        AND earlier.register = later.register AND earlier.record = later.record AND earlier.position <= $4)
    LEFT JOIN journal.content personal
      ON personal.organisation = $1 AND personal.position = rest.position AND personal.register = later.register
      AND personal.record = later.record AND personal.part = 'personal'`,

  current: `SELECT ${current} FROM journal.current c
    WHERE c.organisation = $1 AND (c.born, c.place) > ($2, $3) ORDER BY c.born, c.place LIMIT $4`,

  // What the same slice of current records was derived from.
  currentVersions: `SELECT ${version} FROM journal.current c JOIN (${versions})
      ON rest.organisation = c.organisation AND rest.position = c.position AND rest.register = c.register
      AND rest.record = c.record AND rest.part = 'rest'
    WHERE c.organisation = $1 AND (c.born, c.place) > ($2, $3) ORDER BY c.born, c.place LIMIT $4`,

  currentOfRecord: `SELECT ${current} FROM journal.current c
    WHERE c.organisation = $1 AND c.register = $2 AND c.record = $3`,

  erasures: `SELECT position, register, record FROM journal.erasure WHERE organisation = $1 ORDER BY position`,

  erasedSince: `SELECT ${current} FROM journal.current c WHERE c.organisation = $1 AND EXISTS (
      SELECT 1 FROM journal.erasure e WHERE e.organisation = $1 AND e.register = c.register AND e.record = c.record
      AND e.position > $2)`,
};
