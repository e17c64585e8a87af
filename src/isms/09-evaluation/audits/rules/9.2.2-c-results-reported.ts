import { add } from '#isms/kernel/values/calendar.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { cites } from '#isms/standard/cites.ts';
import { process } from '../../../04-context/process.ts';
import { unit } from '../../../04-context/unit.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { isConcludedInCycle } from '../internal-audits.ts';

export const resultsReported = rule({
  key: 'audit-results-reported',
  title: 'The managers concerned got the results of each internal audit',
  answers: cites({ '2013': ['9.2 f)'], '2022': ['9.2.2 c)'] }),
  mode: 'computed',
  why: 'Whoever leads what was audited has to know what was found there, and to act. An auditor asks one of those managers.',
  of: audit,
  only: isConcludedInCycle,
  reads: [process, unit, person, organisation],
  empty: missing(
    'No internal audit has been concluded, so no results were reported.',
    'Hold an internal audit, and report it to the managers of what was audited.',
  ),
  findings: {
    unreported: fails(
      'The results of {record} were to be reported by {due:date}, and nobody got them.',
      'Send the report to the managers concerned, and set the date.',
    ),
    addressless: fails('{record} does not show who got its results.', 'Name those who got the report.'),
    uninformed: fails(
      '{record} looked into {unit}, and its manager {manager} is not among those who got the results.',
      'Send the report to the manager as well.',
    ),
    early: weakens(
      'The report of {record} went out on {on:date}, before the audit was concluded.',
      'Send those concerned what the audit came to in the end.',
    ),
  },
  *each(record, s, find) {
    const { concludedOn = '', reportDue, reportedOn, reportedTo = [] } = record.fields;
    if (reportedOn === undefined) {
      const due = reportDue ?? (concludedOn && add(concludedOn, s.setting(organisation, 'tolerance')));
      if (due < s.asOf) yield find.unreported(record, { due });
      return;
    }
    if (reportedOn < concludedOn) yield find.early(record, { on: reportedOn });
    if (reportedTo.length === 0) yield find.addressless(record);
    else
      for (const each of unitsOf(record, s)) {
        const { manager } = each.fields;
        const who = s.get(person, manager);
        // People who joined later or had left could not be informed.
        const wasHere =
          who && (who.fields.from ?? '') <= reportedOn && reportedOn <= (who.fields.to ?? '9999');
        if (manager !== undefined && wasHere && !reportedTo.includes(manager))
          yield find.uninformed(record, { unit: each.code, manager: personName(manager, s) });
      }
  },
});

/** Returns the units that an audit visited, and those that carry out the processes it examined. */
function unitsOf(
  { fields: { units = [], processes = [] } }: Stored<typeof audit>,
  s: Neighbourhood<typeof process | typeof unit>,
): readonly Stored<typeof unit>[] {
  const ids: Id<'unit'>[] = [...units, ...processes.flatMap((id) => s.get(process, id)?.fields.units ?? [])];
  return [...new Set(ids)].flatMap((id) => s.get(unit, id) ?? []);
}
