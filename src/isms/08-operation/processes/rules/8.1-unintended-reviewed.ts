import { current, present } from '#isms/kernel/declarations/condition.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { change } from '../../../06-planning/changes/change.ts';
import { action } from '../../../across/action.ts';
import { organisation } from '../../../across/organisation.ts';
import { nonconformity } from '../../../10-improvement/nonconformity.ts';

export const unintendedReviewed = rule({
  key: 'unintended-consequences-reviewed',
  title: 'After a change somebody asks what else happened',
  answers: citesBoth('8.1 [unintended]'),
  mode: 'supported',
  why: 'Changes do what they should and something else besides. Whoever does not look finds out from customers.',
  of: change,
  only: { status: ['done'] },
  reads: [action, nonconformity, organisation],
  empty: {
    credible:
      'Where no change has been carried out none can have had consequences; a person says whether that is so.',
  },
  findings: {
    overdue: fails(
      'Since {record} was done nobody has asked what else it led to; that was due on {due}.',
      'Ask those concerned, and record what they say.',
    ),
    unanswered: weakens(
      '{record} was looked at again, and whether it had unintended consequences is not said.',
      'Record the answer, if only that there were none.',
    ),
    untold: weakens('{record} had unintended consequences, and which ones is not said.', 'Describe them.'),
    adverse: fails(
      '{record} had adverse consequences, and neither an action nor a nonconformity followed.',
      'Plan what limits the harm.',
    ),
  },
  conditions: {
    overdue: current('review'),
    untold: present('unintendedWhat', { unintended: ['harmless', 'adverse'] }),
  },
  *each(record, s, find) {
    const { reviewedOn, unintended } = record.fields;
    if (reviewedOn !== undefined && unintended === undefined) yield find.unanswered(record);
    const isDealtWith =
      s.referring(action, 'serves', record.id).length > 0 ||
      s.referring(nonconformity, 'changes', record.id).length > 0;
    if (unintended === 'adverse' && !isDealtWith) yield find.adverse(record);
  },
});
