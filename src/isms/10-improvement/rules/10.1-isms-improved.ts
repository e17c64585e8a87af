import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { cites } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../across/interval.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { improvement } from '../improvement.ts';

export const ismsImproved = rule({
  key: 'isms-improved',
  title: 'The ISMS keeps getting better',
  answers: cites({ '2013': ['10.2'], '2022': ['10.1'] }),
  mode: 'supported',
  why: 'An auditor looks for ideas that became something, and for those left lying. Whether the ISMS is better for it than a year ago, a person says.',
  of: improvement,
  reads: [organisation],
  empty: missing(
    'No improvement of the ISMS is on record.',
    'Record what could be better, from audits, exercises, feedback and people’s ideas, and decide upon it.',
  ),
  findings: {
    standstill: weakens(
      'Nothing about the ISMS has been improved since {on}.',
      'Carry out what was accepted, or ask where the ISMS could serve better.',
    ),
    undecided: weakens(
      'Whether {record} is taken up was to be decided by {due}, and nobody has.',
      'Decide, and tell whoever had the idea.',
    ),
    overdue: weakens(
      '{record} was accepted, was to be in place by {due} and is not.',
      'Carry it out, or agree on another date.',
    ),
  },
  *each(record, s, find) {
    const { status, decision, due } = record.fields;
    if (status === 'closed') return;
    const decisionDue = decisionDueOf(record, s);
    if (decision === undefined && decisionDue < s.asOf) yield find.undecided(record, { due: decisionDue });
    if (decision === 'accepted' && due !== undefined && due < s.asOf) yield find.overdue(record, { due });
  },
  *check(s, find) {
    const carriedOut = s
      .all(improvement)
      .filter(({ fields }) => fields.status === 'closed' && fields.decision === 'accepted');
    const on =
      latest(carriedOut, ({ fields }) => fields.closedOn)?.fields.closedOn ??
      s.setting(organisation, 'inForceSince');
    if (on !== undefined && lapsedSince(on, s.setting(organisation, 'improvement'), s) !== undefined)
      yield find.standstill(undefined, { on });
  },
});

/**
 * Returns the day agreed for the decision. Without one, an idea may wait no longer than the interval within which the
 * ISMS has to improve.
 */
const decisionDueOf = (
  { fields, createdAt }: Stored<typeof improvement>,
  s: Neighbourhood<typeof organisation>,
): PlainDate =>
  fields.decisionDue ??
  add(fields.raisedOn ?? createdAt.slice(0, 10), s.setting(organisation, 'improvement'));
