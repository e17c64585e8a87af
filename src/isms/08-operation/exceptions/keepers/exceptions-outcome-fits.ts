import { addDays } from '#isms/kernel/values/calendar.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { exception } from '../exception.ts';

export const exceptionsOutcomeFits = keeper({
  key: 'exceptions-outcome-fits',
  title: 'What became of an exception fits what follows it',
  why: 'An exception is renewed by another one, with a reason and an end of its own. A renewal that leads nowhere is an exception without end.',
  keepsFrom: 'contradiction',
  of: exception,
  reads: [exception],
  findings: {
    lost: weakens(
      '{record} was renewed, and it does not say by which exception.',
      'Name the exception that goes on from it.',
    ),
    against: fails(
      '{record} names {next} as its renewal, and its outcome is another.',
      'Correct the outcome, or take the renewal out.',
    ),
    gap: weakens(
      '{record} ended on {until} and was renewed by {next}, which begins only on {from}.',
      'Say what held in between, or correct the day.',
    ),
  },
  *each(record, s, find) {
    const { outcome, renewedBy, until } = record.fields;
    const next = s.get(exception, renewedBy);
    if (outcome === 'renewed' && !next) yield find.lost(record);
    if (!next) return;
    if (outcome !== 'renewed') yield find.against(record, { next: next.code });
    const { from } = next.fields;
    if (from !== undefined && until !== undefined && from > addDays(until, 1))
      yield find.gap(record, { next: next.code, from, until });
  },
});
