import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { cites } from '#isms/standard/cites.ts';
import { earliest, latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { internal } from '../internal-audits.ts';
import { programmeItem, standingOf } from '../programme-item.ts';

export const auditedInTime = rule({
  key: 'internal-audits-in-time',
  title: 'Internal audits take place when they were planned',
  answers: cites({ '2013': ['9.2 [interval]'], '2022': ['9.2.1 [interval]'] }),
  mode: 'computed',
  why: 'An ISMS that nobody looks at from inside is first looked at by the certification body. A slot that passed without an audit is what auditors find first.',
  of: audit,
  only: internal,
  reads: [programmeItem, organisation],
  empty: {
    credible: 'The first audit may still lie ahead, as long as the programme has a slot for it in time.',
  },
  findings: {
    never: missing(
      'No internal audit was ever concluded, and none is planned in time.',
      'Give it a slot in the audit programme, and schedule it with an auditor.',
    ),
    awaited: weakens(
      'No internal audit was ever concluded; the first one is planned until {due}.',
      'Hold it by then.',
    ),
    overdue: fails(
      'The last internal audit, {record}, was concluded on {on}; the next one was due on {due}.',
      'Have an internal audit held, and ask why nobody noticed.',
    ),
    missed: fails(
      '{record} was planned until {due}, and no audit took place.',
      'Hold the audit, or drop the slot and say what covers its scope instead.',
    ),
    late: weakens(
      '{record} was planned until {due}, and its audit takes place only on {to}; nothing says why.',
      'Say in the audit what delayed it, and who agreed.',
    ),
    unfinished: fails(
      '{record} was to end on {due} and is not concluded.',
      'Conclude it, or move it and say why.',
    ),
  },
  *each(record, s, find) {
    const { status, to: due } = record.fields;
    const isOpen = status !== 'concluded' && due !== undefined;
    if (isOpen && add(due, s.setting(organisation, 'tolerance')) < s.asOf)
      yield find.unfinished(record, { due });
  },
  *check(s, find) {
    const [interval, tolerance] = [
      s.setting(organisation, 'internalAudit'),
      s.setting(organisation, 'tolerance'),
    ];
    const audits = s.all(audit).filter(({ fields }) => fields.kind === 'internal');
    const last = latest(
      audits.filter(({ fields }) => fields.status === 'concluded'),
      ({ fields }) => fields.concludedOn,
    );
    const on = last?.fields.concludedOn;
    if (last && on !== undefined) {
      const due = add(on, interval);
      if (add(due, tolerance) < s.asOf) yield find.overdue(last, { on, due });
    } else {
      const since = s.setting(organisation, 'inForceSince') ?? s.asOf;
      const due = nextPlanned(s);
      if (due !== undefined && due <= add(add(since, interval), tolerance))
        yield find.awaited(undefined, { due });
      else yield find.never();
    }
    for (const item of s.all(programmeItem)) {
      const { kind, due } = item.fields;
      if (kind !== 'internal' || due === undefined) continue;
      const standing = standingOf(item, s);
      const filling = s.get(audit, item.fields.audit)?.fields;
      if (standing === 'missed' && add(due, tolerance) < s.asOf) yield find.missed(item, { due });
      if (standing === 'late' && filling?.lateBecause === undefined)
        yield find.late(item, { due, to: filling?.to ?? due });
    }
  },
});

/** Returns the last day of the next planned slot or audit. */
function nextPlanned(s: Reader<typeof audit | typeof programmeItem>): PlainDate | undefined {
  const slots = s
    .all(programmeItem)
    .filter((item) => item.fields.kind === 'internal' && standingOf(item, s) === 'planned')
    .map(({ fields }) => fields.due);
  const audits = s
    .all(audit)
    .filter(
      ({ fields: { kind, status } }) =>
        kind === 'internal' && (status === 'planned' || status === 'under way'),
    )
    .map(({ fields }) => fields.to);
  return earliest([...slots, ...audits].filter((day) => day !== undefined && day >= s.asOf));
}
