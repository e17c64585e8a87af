/**
 * The tables, as numbered steps of plain SQL for each engine. A step that was released is never changed: what comes
 * later is another step. `journal.` is a schema in PostgreSQL and left out in SQLite, which has none.
 */
export interface Migration {
  readonly number: number;
  readonly sqlite: string;
  readonly postgres: string;
}

const tables = `
CREATE TABLE journal.organisation (
  organisation text NOT NULL PRIMARY KEY,
  established_at text NOT NULL
) {options};

CREATE TABLE journal.head (
  organisation text NOT NULL PRIMARY KEY,
  position integer NOT NULL,
  hash text NOT NULL,
  at text {c} NOT NULL,
  own integer NOT NULL
) {options};

CREATE TABLE journal.entry (
  organisation text NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  at text {c} NOT NULL,
  commit_id text NOT NULL,
  text text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (organisation, position)
) {options};
CREATE UNIQUE INDEX entry_commit_id ON journal.entry (organisation, commit_id);
CREATE INDEX entry_at ON journal.entry (organisation, at, position);

CREATE TABLE journal.content (
  organisation text NOT NULL,
  position integer NOT NULL,
  register text NOT NULL,
  record text NOT NULL,
  part text NOT NULL CHECK (part IN ('rest', 'personal')),
  salt text NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (organisation, position, register, record, part)
) {options};
CREATE INDEX content_record ON journal.content (organisation, register, record, position);

CREATE TABLE journal.current (
  organisation text NOT NULL,
  register text NOT NULL,
  record text NOT NULL,
  code text NOT NULL,
  version integer NOT NULL,
  shape integer NOT NULL,
  retired integer NOT NULL CHECK (retired IN (0, 1)),
  position integer NOT NULL,
  born integer NOT NULL,
  place integer NOT NULL,
  created_at text NOT NULL,
  created_by text NOT NULL,
  changed_at text NOT NULL,
  changed_by text NOT NULL,
  fields text NOT NULL,
  erased text,
  PRIMARY KEY (organisation, register, record)
) {options};
CREATE UNIQUE INDEX current_in_order ON journal.current (organisation, born, place);

CREATE TABLE journal.erasure (
  organisation text NOT NULL,
  position integer NOT NULL,
  register text NOT NULL,
  record text NOT NULL,
  PRIMARY KEY (organisation, position)
) {options};
CREATE INDEX erasure_record ON journal.erasure (organisation, register, record, position);
`;

const sqliteRefusal = (table: string, act: string, when = '', name = act.toLowerCase()): string => `
CREATE TRIGGER ${table}_${name} BEFORE ${act} ON ${table} ${when} BEGIN
  SELECT RAISE(ABORT, '${act} of ${table} is refused: the journal only grows');
END;`;

const notNext = `NEW.position IS NOT (SELECT h.position + 1 FROM head h WHERE h.organisation = NEW.organisation)`;

// A personal part may go once an erasure after it names its record; nothing else ever may.
const erasable = `part = 'personal' AND EXISTS (SELECT 1 FROM journal.erasure e WHERE e.organisation = OLD.organisation
  AND e.register = OLD.register AND e.record = OLD.record AND e.position > OLD.position)`;

const onlyErased = sqliteRefusal(
  'content',
  'DELETE',
  `WHEN NOT (OLD.${erasable.replaceAll('journal.', '')})`,
);

const sqlite =
  tables
    .replaceAll('journal.', '')
    .replaceAll('{c}', '')
    // Clustered by the key: half the pages a commit has to write.
    .replaceAll('{options}', 'STRICT, WITHOUT ROWID') +
  // REPLACE deletes without asking the triggers for deletion, so what it would put in place is refused as well.
  ['entry', 'content', 'erasure'].map((table) => sqliteRefusal(table, 'INSERT', `WHEN ${notNext}`)).join('') +
  sqliteRefusal(
    'entry',
    'INSERT',
    'WHEN EXISTS (SELECT 1 FROM entry e WHERE e.organisation = NEW.organisation AND e.commit_id = NEW.commit_id)',
    'repeated',
  ) +
  sqliteRefusal('entry', 'UPDATE') +
  sqliteRefusal('entry', 'DELETE') +
  sqliteRefusal('content', 'UPDATE') +
  onlyErased +
  sqliteRefusal('erasure', 'UPDATE') +
  sqliteRefusal('erasure', 'DELETE') +
  sqliteRefusal('head', 'DELETE') +
  sqliteRefusal(
    'head',
    'INSERT',
    'WHEN NEW.position <> 0 OR EXISTS (SELECT 1 FROM head h WHERE h.organisation = NEW.organisation)',
  ) +
  sqliteRefusal(
    'head',
    'UPDATE',
    'WHEN NEW.position <> OLD.position + 1 OR NEW.organisation <> OLD.organisation',
  );

const postgresRefusal = (table: string, acts: string, each: string, when = ''): string => `
CREATE TRIGGER ${table}_${acts.toLowerCase().replaceAll(' ', '_')} BEFORE ${acts} ON journal.${table}
  FOR EACH ${each} ${when} EXECUTE FUNCTION journal.refuse();`;

// An empty setting is what a transaction leaves behind; it must not read as an organisation called ''.
const ownRows = (table: string): string => `
ALTER TABLE journal.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON journal.${table}
  USING (organisation = nullif(current_setting('plumbline.organisation', true), ''))
  WITH CHECK (organisation = nullif(current_setting('plumbline.organisation', true), ''));`;

const postgres =
  // Instants are compared as text, and only byte by byte is that the order of time.
  tables.replaceAll('{c}', 'COLLATE "C"').replaceAll(' {options}', '') +
  `
CREATE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the journal only grows', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION journal.refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.${erasable} THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'DELETE of content is refused: no erasure names it' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER content_delete BEFORE DELETE ON journal.content
  FOR EACH ROW EXECUTE FUNCTION journal.refuse_unless_erased();` +
  postgresRefusal('entry', 'UPDATE OR DELETE', 'ROW') +
  postgresRefusal('entry', 'TRUNCATE', 'STATEMENT') +
  postgresRefusal('content', 'UPDATE', 'ROW') +
  postgresRefusal('content', 'TRUNCATE', 'STATEMENT') +
  postgresRefusal('erasure', 'UPDATE OR DELETE', 'ROW') +
  postgresRefusal('erasure', 'TRUNCATE', 'STATEMENT') +
  postgresRefusal('head', 'DELETE', 'ROW') +
  postgresRefusal('head', 'TRUNCATE', 'STATEMENT') +
  postgresRefusal('head', 'INSERT', 'ROW', 'WHEN (NEW.position <> 0)') +
  postgresRefusal(
    'head',
    'UPDATE',
    'ROW',
    'WHEN (NEW.position <> OLD.position + 1 OR NEW.organisation <> OLD.organisation)',
  ) +
  ['head', 'entry', 'content', 'current', 'erasure'].map(ownRows).join('');

// SQLite cannot change a key, so the table is made anew; what refuses to change it, and what asks it, is made again with it.
const severalErasures = `
DROP TRIGGER content_delete;
CREATE TABLE several_erasures (
  organisation text NOT NULL,
  position integer NOT NULL,
  register text NOT NULL,
  record text NOT NULL,
  PRIMARY KEY (organisation, position, register, record)
) STRICT, WITHOUT ROWID;
INSERT INTO several_erasures SELECT organisation, position, register, record FROM erasure;
DROP TABLE erasure;
ALTER TABLE several_erasures RENAME TO erasure;
CREATE INDEX erasure_record ON erasure (organisation, register, record, position);
${onlyErased}${sqliteRefusal('erasure', 'INSERT', `WHEN ${notNext}`)}${sqliteRefusal('erasure', 'UPDATE')}${sqliteRefusal('erasure', 'DELETE')}`;

/** One commit may erase several records. */
const severalErasuresInPostgres = `
ALTER TABLE journal.erasure DROP CONSTRAINT erasure_pkey,
  ADD PRIMARY KEY (organisation, position, register, record);`;

export const migrations: readonly Migration[] = [
  { number: 1, sqlite, postgres },
  { number: 2, sqlite: severalErasures, postgres: severalErasuresInPostgres },
];

/** The version this program needs. */
export const newest = migrations.at(-1)?.number ?? 0;

/** The steps from a version on. Throws on a database that a later version of the program has migrated. */
export function stepsFrom(version: number): readonly Migration[] {
  if (version > newest)
    throw new Error(
      `the database is at version ${version}, this program knows ${newest}: a newer version of it was here, run that one`,
    );
  return migrations.filter(({ number }) => number > version);
}
