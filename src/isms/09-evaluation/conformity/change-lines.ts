import { dayOf } from '#isms/kernel/values/calendar.ts';
import type { FieldChange } from '#isms/kernel/commits/field-change.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { linksIn } from '#isms/kernel/declarations/reference-index.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { RecordChange } from '#isms/kernel/commits/record-change.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Edition } from '#isms/kernel/declarations/rule.ts';
import { materialFields } from '#isms/kernel/snapshot/decision-snapshot.ts';
import { betterThan } from '#isms/kernel/declarations/verdict.ts';
import type { Row } from '#isms/kernel/declarations/view.ts';
import { findClause } from '#isms/standard/clauses.ts';
import { otherEdition } from '#isms/standard/edition.ts';
import { findRequirement } from '#isms/standard/requirements.ts';
import { person } from '../../07-support/people/person.ts';
import { decision } from '../../across/decision.ts';
import { judgement } from '../../across/judgement.ts';
import { organisation } from '../../across/organisation.ts';
import { requirement, requirementId } from '../../across/requirement.ts';
import type { VerdictChange } from './verdict-change.ts';

/** A line of the list of changes, with the values by which it is sorted. */
export interface ChangeLine {
  readonly clause: string;
  /** Title of the kind of record; empty for requirements, which come first. */
  readonly kind: string;
  /** The moment of the change; empty for a verdict, which nobody changes by an act. */
  readonly at: string;
  readonly row: Row;
}

/** Returns the line for a requirement whose verdict changed. */
export function changedRequirement(
  { before, now, reasons, names }: VerdictChange,
  edition: Edition,
): ChangeLine {
  const { clause = '' } = findRequirement(edition, now.ref) ?? {};
  const id = requirementId(edition, now.ref);
  const better = betterThan(before.verdict, now.verdict);
  const record = { register: requirement.key, id };
  const cells = {
    clause,
    heading: headingOf(clause, edition),
    register: requirement.plural,
    change: better > 0 ? 'better' : better < 0 ? 'worse' : 'otherwise',
    record,
    was: before.verdict,
    verdict: now.verdict,
    ...(reasons.length > 0 && { reasons }),
  };
  const rests = [record, ...reasons.flatMap((reason) => reason.record ?? []), ...names];
  return { clause, kind: '', at: '', row: { key: id, cells, rests } };
}

interface Wanted {
  readonly s: Reader;
  readonly edition: Edition;
  /** Whether only significant changes are wanted. */
  readonly significant: boolean;
}

/** Yields the lines for a changed record, as far as such changes are wanted. */
export function* changedRecord(
  { register, record, fate, fields: all }: RecordChange,
  { s, edition, significant }: Wanted,
): Iterable<ChangeLine> {
  const isDecision = fate === 'new' && decisions.has(register.key);
  const fields = significant ? all.filter(({ field }) => field.material) : all;
  const about = aboutOf(register, record);
  if (significant && !isSignificant({ register, record, fate, fields }, about, s)) return;
  const own = { register: register.key, id: record.id };
  const [at, by] =
    fate === 'new' ? [record.createdAt, record.createdBy] : [record.changedAt, record.changedBy];
  const who = s.get(person, by)?.id;
  const { clause, plural: kind } = register;
  yield {
    clause,
    kind,
    at,
    row: {
      key: `${register.key} ${record.id}`,
      cells: {
        clause,
        heading: headingOf(clause, edition),
        register: kind,
        change: isDecision ? 'decided' : fate,
        record: own,
        ...(about.length > 0 && { about: about.map(({ link }) => link) }),
        ...(fields.length > 0 && { fields: fields.map(fieldOf) }),
        on: dayOf(at, s.setting(organisation, 'timeZone')),
        ...(who !== undefined && { by: who }),
      },
      rests: [
        own,
        ...about.map(({ link }) => link),
        ...fields.flatMap(({ left, joined }) => [...left, ...joined]),
      ],
    },
  };
}

/** Keys of the registers of decisions, in which a new record is an act. */
const decisions: ReadonlySet<string> = new Set([decision.key, judgement.key]);

/**
 * Returns whether a change is significant. A decision that was replaced by a new one is not, because the new one is
 * listed.
 */
function isSignificant(
  { register, fate, fields }: RecordChange,
  about: readonly About[],
  s: Reader,
): boolean {
  if (fate === 'amended') return fields.length > 0;
  if (decisions.has(register.key) && fate === 'retired')
    return about.every(({ name, link }) => s.referring(register, name, link.id).length === 0);
  // Parts without material fields are daily entries, such as acknowledgements or runs of a backup.
  return register.partOf === undefined || materialFields(register).length > 0;
}

const fieldOf = ({ field, from, to, left, joined, did }: FieldChange) => ({
  field: field.title,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  ...(left.length > 0 && { left }),
  ...(joined.length > 0 && { joined }),
  ...(did !== undefined && { did }),
});

/** A record that another one is about, and the field that names it. */
interface About {
  readonly name: string;
  readonly link: Link;
}

/** Returns the records that a record is part of or, if it has no well-known name itself, is about. */
function aboutOf({ partOf, deadlines = {}, fields }: AnyRegister, record: Stored): readonly About[] {
  const names = new Set([partOf, ...Object.values(deadlines).map(({ about }) => about)]);
  return [...names].flatMap((name = '') => {
    const field = fields[name];
    return field ? linksIn(field, record.fields[name]).map((link) => ({ name, link })) : [];
  });
}

const headingOf = (clause: string, edition: Edition): string | undefined =>
  (findClause(edition, clause) ?? findClause(otherEdition(edition), clause))?.heading;
