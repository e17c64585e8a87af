import { add } from '#isms/kernel/values/calendar.ts';
import { present } from '#isms/kernel/declarations/condition.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { auditFinding } from '../audit-finding.ts';
import { programmeItem, standingOf } from '../programme-item.ts';

export const importanceAndResults = rule({
  key: 'audits-planned-by-importance',
  title: 'The programme gives weight to what matters and to what earlier audits found',
  answers: cites({ '2013': ['9.2 c) [basis]'], '2022': ['9.2.2 [basis]'] }),
  mode: 'supported',
  why: 'A programme that visits one department after the other is a timetable. An auditor asks why just this now, and whether what had a major finding is looked at sooner.',
  of: programmeItem,
  only: { kind: ['internal'], status: ['planned'] },
  reads: [audit, auditFinding, organisation],
  empty: missing(
    'No internal audit is planned in a programme, so nothing shows what it was planned by.',
    'Plan the audits of the period, each with its reason.',
  ),
  findings: {
    weightless: weakens(
      '{record} does not say how important what it audits is.',
      'Weigh how much depends on it for security and for the business.',
    ),
    groundless: weakens(
      '{record} does not say why it is audited then and to that depth.',
      'Name what speaks for it: risks, changes, incidents, how long ago it was.',
    ),
    unconnected: weakens(
      '{record} says nothing of what earlier audits found there.',
      'Name the findings it follows up, or say that there are none.',
    ),
    unfollowed: fails(
      '{record} was major, and no internal audit was planned to look there again by {due}.',
      'Plan an audit that follows it up as soon as it can be held.',
    ),
    unplanned: asks(
      '{record} was major, and no internal audit is planned yet to look there again by {due}.',
      'Plan an audit that follows it up, sooner than the cycle would have it.',
    ),
  },
  conditions: { weightless: present('weight'), groundless: present('reason') },
  *each(record, _, find) {
    const { earlierFindings = [], noEarlierFindings } = record.fields;
    if (earlierFindings.length === 0 && noEarlierFindings === undefined) yield find.unconnected(record);
  },
  *check(s, find) {
    const followed = new Map(
      s
        .all(programmeItem)
        .filter((item) => item.fields.kind === 'internal' && !passedBy.includes(standingOf(item, s)))
        .flatMap(({ fields: { earlierFindings = [], due = '9999' } }) =>
          earlierFindings.map((id) => [id, due] as const),
        )
        .toSorted(([, one], [, other]) => (one > other ? -1 : one < other ? 1 : 0)),
    );
    for (const major of s.all(auditFinding)) {
      const { grade, foundOn } = major.fields;
      if (grade !== 'major' || s.get(audit, major.fields.audit)?.fields.kind !== 'internal') continue;
      const on = foundOn ?? major.createdAt.slice(0, 10);
      const due = add(on, s.setting(organisation, 'auditAfterMajor'));
      const isInTime = (followed.get(major.id) ?? '9999') <= add(due, s.setting(organisation, 'tolerance'));
      if (!isInTime) yield due < s.asOf ? find.unfollowed(major, { due }) : find.unplanned(major, { due });
    }
  },
});

/** States of slots without an audit. */
const passedBy: readonly ReturnType<typeof standingOf>[] = ['missed', 'dropped'];
