import type { Statement } from './store.ts';

const entry = `position, at, commit_id AS "commitId", text, hash`;

const current = `c.register, c.record, c.code, c.version, c.shape, c.retired, c.position, c.born, c.place,
  c.created_at AS "createdAt", c.created_by AS "createdBy", c.changed_at AS "changedAt", c.changed_by AS "changedBy",
  c.fields, c.erased`;

/**
 * A part of a version, looked up by its key for each row. A join would leave it to the planner of PostgreSQL whether to
 * read the whole table instead, and on a journal that has just been filled it does.
 */
const part = (name: 'rest' | 'personal', of: string, position = `${of}.position`): string =>
  `(SELECT part.text FROM journal.content part WHERE part.organisation = $1 AND part.position = ${position}
    AND part.register = ${of}.register AND part.record = ${of}.record AND part.part = '${name}') AS ${name}`;

const version = `v.position, v.register, v.record, v.text AS rest, ${part('personal', 'v')}`;

/**
 * Every question the journal asks, in the SQL that both engines speak. $1 is the organisation: the distribution key of
 * every table, and the first column of every index.
 */
export const statements: Readonly<Record<Statement, string>> = {
  organisation: `SELECT established_at AS "establishedAt" FROM journal.organisation WHERE organisation = $1`,

  head: `SELECT position, hash, at, own FROM journal.head WHERE organisation = $1`,

  entries: `SELECT ${entry} FROM journal.entry
    WHERE organisation = $1 AND position > $2 AND position <= $3 ORDER BY position LIMIT $4`,

  entryByCommit: `SELECT ${entry} FROM journal.entry WHERE organisation = $1 AND commit_id = $2`,

  entriesBackwards: `SELECT ${entry} FROM journal.entry
    WHERE organisation = $1 AND position > $2 AND position <= $3 ORDER BY position DESC LIMIT $4`,

  // The text is canonical, so that names stand in a known order and values in one way only.
  entriesLike: `SELECT ${entry} FROM journal.entry
    WHERE organisation = $1 AND position > $2 AND position <= $3 AND text LIKE $4 ESCAPE '!' ORDER BY position DESC`,

  // In canonical JSON "action" is the first name of an entry that has one.
  moments: `SELECT position, at, CASE WHEN text LIKE '{"action":%' THEN 1 ELSE 0 END AS acted FROM journal.entry
    WHERE organisation = $1 AND position > $2 ORDER BY position LIMIT $3`,

  positionBefore: `SELECT position FROM journal.entry WHERE organisation = $1 AND at < $2
    ORDER BY at DESC, position DESC LIMIT 1`,

  contents: `SELECT position, register, record, part, salt, text FROM journal.content
    WHERE organisation = $1 AND position > $2 AND position <= $3 ORDER BY position, register, record, part`,

  versions: `SELECT ${version} FROM journal.content v
    WHERE v.organisation = $1 AND v.part = 'rest' AND v.position > $2 AND v.position <= $3 ORDER BY v.position`,

  versionsOfRecord: `SELECT ${version} FROM journal.content v
    WHERE v.organisation = $1 AND v.part = 'rest' AND v.register = $2 AND v.record = $3 ORDER BY v.position`,

  // At most $4 versions, but for the first $5, which are counted on the index and not read.
  historyOfRecord: `SELECT p.position, p.register, p.record, ${part('rest', 'p')}, ${part('personal', 'p')},
      (SELECT e.text FROM journal.entry e WHERE e.organisation = $1 AND e.position = p.position) AS entry
    FROM (SELECT DISTINCT register, record, position FROM journal.content
      WHERE organisation = $1 AND register = $2 AND record = $3 ORDER BY position LIMIT $4 OFFSET $5) p
    ORDER BY p.position`,

  // Records with a version after $2 and up to $3, each with its last version up to $4.
  before: `SELECT later.register, later.record, ${part('rest', 'later', 'later.earlier')},
      ${part('personal', 'later', 'later.earlier')}
    FROM (SELECT DISTINCT v.register, v.record, (SELECT max(e.position) FROM journal.content e
        WHERE e.organisation = $1 AND e.register = v.register AND e.record = v.record AND e.position <= $4) AS earlier
      FROM journal.content v WHERE v.organisation = $1 AND v.position > $2 AND v.position <= $3) later`,

  current: `SELECT ${current} FROM journal.current c
    WHERE c.organisation = $1 AND (c.born, c.place) > ($2, $3) ORDER BY c.born, c.place LIMIT $4`,

  // What the same slice of current records was derived from.
  currentVersions: `SELECT c.position, c.register, c.record, ${part('rest', 'c')}, ${part('personal', 'c')}
    FROM journal.current c WHERE c.organisation = $1 AND (c.born, c.place) > ($2, $3) ORDER BY c.born, c.place LIMIT $4`,

  currentOfRecord: `SELECT ${current} FROM journal.current c
    WHERE c.organisation = $1 AND c.register = $2 AND c.record = $3`,

  erasures: `SELECT position, register, record FROM journal.erasure WHERE organisation = $1 ORDER BY position`,

  erasedSince: `SELECT ${current} FROM journal.current c WHERE c.organisation = $1 AND EXISTS (
      SELECT 1 FROM journal.erasure e WHERE e.organisation = $1 AND e.register = c.register AND e.record = c.record
      AND e.position > $2)`,
};
