import { add } from '#isms/kernel/values/calendar.ts';
import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth, controls } from '#isms/standard/cites.ts';
import { change, isProposed } from '../../../06-planning/changes/change.ts';
import { personName } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { approvalOf, decision, latestDecision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';

/** Returns whether a change has begun, or should have begun according to its plan. */
const hasStarted = ({ fields }: Stored<typeof change>, asOf: string): boolean =>
  fields.status === 'running' ||
  fields.status === 'done' ||
  (fields.status === 'planned' && (fields.startsOn ?? fields.due ?? '9999') <= asOf);

export const changesControlled = rule({
  key: 'changes-controlled',
  title: 'Changes are thought through and approved before they start',
  answers: citesBoth('8.1 [change]'),
  controls: controls({ '2013': ['A.12.1.2', 'A.14.2.2'], '2022': ['A.8.32'] }),
  mode: 'computed',
  why: 'Most of what breaks was changed shortly before. An auditor takes a change and asks who thought through what may follow, who agreed, and whether that was before it began.',
  of: change,
  only: (record, s) => !isProposed(record, s),
  reads: [decision, person, organisation],
  empty: missing(
    'No change is on record that was decided on or begun, so nothing shows that changes are controlled.',
    'Record changes before they start.',
  ),
  findings: {
    undated: weakens(
      '{record} is under way and does not say since when.',
      'Record the day it began to take effect.',
    ),
    unassessed: fails(
      '{record} started on {starts}, and nobody assessed beforehand what may follow.',
      'Assess what it leads to, and make sure that the next one is assessed first.',
    ),
    unapproved: fails('{record} started on {starts} and is not approved.', 'Have it decided on now.'),
    late: fails(
      '{record} started on {starts} and was approved only on {on}.',
      'Find out why nobody waited for the approval.',
    ),
    void: weakens(
      '{record} has changed since it was approved.',
      'Have whoever approved it look at it as it is now.',
    ),
    own: weakens(
      '{record} was approved by {by}, who carries it out.',
      'Have somebody else approve changes.',
      {
        house: true,
        atOnce: true,
      },
    ),
  },
  follows: {
    undated: ['isms-changes-planned.undated'],
    unapproved: ['isms-changes-planned.undecided'],
    late: ['isms-changes-planned.late'],
    void: [anything],
  },
  *each(record, s, find) {
    const { startsOn: starts, planning, assessedOn, consequences, owner } = record.fields;
    if (!hasStarted(record, s.asOf)) return;
    if (starts === undefined) {
      yield find.undated(record);
      return;
    }
    // An emergency change is carried out first; it is assessed and decided on within the time for reviews of changes.
    const latest = planning === 'emergency' ? add(starts, s.setting(organisation, 'changeReview')) : starts;
    const isAssessed = consequences !== undefined && (assessedOn ?? '9999') <= latest;
    if (!isAssessed && latest <= s.asOf) yield find.unassessed(record, { starts });
    const given = latestDecision(record, ['approval', 'rejection'], s);
    if (given?.fields.kind !== 'approval') {
      if (latest <= s.asOf) yield find.unapproved(record, { starts });
      return;
    }
    const { on, by } = given.fields;
    if (on > latest) yield find.late(record, { starts, on });
    if (approvalOf(record, s) === 'void') yield find.void(record);
    if (by === owner) yield find.own(record, { by: personName(by, s) });
  },
});
