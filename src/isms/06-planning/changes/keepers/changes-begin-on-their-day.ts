import { add } from '#isms/kernel/values/calendar.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { change } from '../change.ts';
import { organisation } from '../../../across/organisation.ts';

export const changesBeginOnTheirDay = keeper({
  key: 'changes-begin-on-their-day',
  title: 'A change is under way from the day it begins',
  why: 'Approval and assessment have to come before the start. A start that nobody corrected makes both look late, or in time.',
  keepsFrom: 'date',
  of: change,
  reads: [organisation],
  findings: {
    early: fails(
      '{record} is running, and does not begin before {on}.',
      'Correct the day it began, or its status.',
    ),
    stale: weakens(
      '{record} was to begin on {on} and is still only planned.',
      'Say that it has begun, move the day, or drop it.',
    ),
  },
  *each(record, s, find) {
    const { status, startsOn: on } = record.fields;
    if (on === undefined) return;
    if (status === 'running' && on > s.asOf) yield find.early(record, { on });
    if (status === 'planned' && add(on, s.setting(organisation, 'tolerance')) < s.asOf)
      yield find.stale(record, { on });
  },
});
