import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { unit } from '../../../04-context/unit.ts';
import { decision } from '../../../across/decision.ts';
import { evidence } from '../../../across/evidence.ts';
import { grant } from '../../../across/grant.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { approvedSince } from '../objective-approval.ts';
import { noObjectives } from '../missing-objectives.ts';
import { objective } from '../objective.ts';

export const objectivesAvailable = rule({
  key: 'objectives-available',
  title: 'Those concerned can look each objective up as it is now',
  answers: cites({ '2022': ['6.2 g)'] }),
  mode: 'computed',
  why: 'To have been told once is not to be able to look it up. Whoever answers for an objective, and whoever leads a unit it is set for, reads it here or in a copy that is kept somewhere they can reach.',
  of: objective,
  only: { status: ['active'] },
  reads: [unit, person, grant, evidence, decision],
  empty: noObjectives,
  findings: {
    unreadable: weakens(
      '{who} cannot look {record} up: no access to the records of the ISMS, and no copy is on record.',
      'Give them access, or keep a copy where they can reach it and add it as evidence.',
    ),
    outdated: weakens(
      '{who} can look {record} up only in a copy of {copied}; as it is now it was approved on {approved}.',
      'Put a copy of today’s in its place.',
    ),
  },
  *each(record, s, find) {
    const shutOut = concerned(record, s).filter((id) => !hasAccess(id, s));
    if (shutOut.length === 0) return;
    const who = shutOut.map((id) => personName(id, s)).join(', ');
    const copied = copiesOf(record, s).toSorted().at(-1);
    const approved = approvedSince(record, s);
    if (copied === undefined) yield find.unreadable(record, { who });
    else if (approved !== undefined && copied < approved)
      yield find.outdated(record, { who, copied, approved });
  },
});

type Objective = Stored<typeof objective>;

/** Returns the owner of an objective and the managers of the units it is set for. */
function concerned(
  { fields: { owner, units = [] } }: Objective,
  s: Neighbourhood<typeof unit>,
): readonly Id<'person'>[] {
  const managers = units.map((id) => s.get(unit, id)?.fields.manager);
  return [...new Set([owner, ...managers])].filter((id) => id !== undefined);
}

const hasAccess = (id: Id<'person'>, s: Neighbourhood<typeof grant>): boolean =>
  s.referring(grant, 'person', id).some(({ fields: { until } }) => until === undefined || until >= s.asOf);

/** Returns the days of the copies of an objective in evidence that people can read. */
const copiesOf = ({ id, fields }: Objective, s: Neighbourhood<typeof evidence>): readonly string[] =>
  [
    ...(fields.evidence ?? []).flatMap((each) => s.get(evidence, each) ?? []),
    ...s.referring(evidence, 'records', id),
  ]
    .filter(
      ({ retired, fields: { file, link, location } }) => !retired && (file ?? link ?? location) !== undefined,
    )
    .map(({ createdAt, fields: { to, collectedOn } }) => to ?? collectedOn ?? createdAt.slice(0, 10));
