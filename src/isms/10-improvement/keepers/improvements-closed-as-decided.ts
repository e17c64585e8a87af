import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { improvement } from '../improvement.ts';

export const improvementsClosedAsDecided = keeper({
  key: 'improvements-closed-as-decided',
  title: 'An idea is closed once it was decided, and then at once if it was rejected',
  why: 'A rejected idea that stays open is asked for at every review; one closed without a decision was forgotten, and looks as if it had been done.',
  keepsFrom: 'contradiction',
  of: improvement,
  reads: [],
  findings: {
    rejected: weakens('{record} was rejected and is still open.', 'Close it.'),
    undecided: weakens(
      '{record} was closed, and nobody decided on it.',
      'Record the decision, or open it again.',
    ),
  },
  *each(record, _, find) {
    const { status, decision } = record.fields;
    if (status === 'open' && decision === 'rejected') yield find.rejected(record);
    if (status === 'closed' && decision === undefined) yield find.undecided(record);
  },
});
