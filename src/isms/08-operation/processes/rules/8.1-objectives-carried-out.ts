import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { objective } from '../../../06-planning/objectives/objective.ts';
import { action } from '../../../across/action.ts';

/**
 * The rule on the actions of objectives: 2013 requires them in a sentence of their own, 2022 among all actions of
 * clause 6.
 */
export const objectivesCarriedOut = rule({
  key: 'plans-for-objectives-carried-out',
  title: 'What was planned for the objectives is carried out',
  answers: cites({ '2013': ['8.1 [objectives]'], '2022': ['8.1 [processes]'] }),
  mode: 'computed',
  why: 'Objectives are reached by actions on their day. Late is in order where somebody says why and until when.',
  of: action,
  only: (record, s) => {
    const { serves } = record.fields;
    return serves?.register === objective.key && s.follow(serves)?.record.retired === false;
  },
  reads: [objective],
  empty: {
    credible:
      'Whether an objective needs actions is asked where objectives are planned; here only those on record are late or not.',
  },
  findings: {
    undated: weakens('{record} serves an objective and is due on no day.', 'Agree on a day.'),
    overdue: fails(
      '{record} was due on {due} for an objective, is not done, and nobody says why.',
      'Do it, or note why it is late and move the day.',
    ),
    late: weakens(
      '{record} was due on {due} for an objective and is not done; the note says why.',
      'Agree on a new day with whoever answers for the objective.',
    ),
  },
  *each(record, s, find) {
    const { due, status, note } = record.fields;
    if (status === 'done' || status === 'dropped') return;
    if (due === undefined) yield find.undated(record);
    else if (due < s.asOf)
      yield note === undefined ? find.overdue(record, { due }) : find.late(record, { due });
  },
});
