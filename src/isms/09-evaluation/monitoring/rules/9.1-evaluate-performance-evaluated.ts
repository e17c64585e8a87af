import { add } from '#isms/kernel/values/calendar.ts';
import { anything, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, whatChanged } from '../../../across/decision.ts';
import { latest } from '../../../across/latest-record.ts';
import { organisation } from '../../../across/organisation.ts';
import { performanceEvaluation } from '../performance-evaluation.ts';

type Evaluation = Stored<typeof performanceEvaluation>;

export const performanceEvaluated = rule({
  key: 'performance-evaluated',
  title: 'Somebody says how well security performs and whether the ISMS is effective',
  answers: citesBoth('9.1 [evaluate]'),
  mode: 'supported',
  why: 'Fifteen figures are no verdict. An auditor asks for the sentence that follows from them, and who stands behind it.',
  of: performanceEvaluation,
  only: { status: ['done'] },
  reads: [decision, organisation],
  empty: missing(
    'Nobody has drawn the results together into a verdict yet.',
    'Evaluate readings, audits, objectives and treatment side by side.',
  ),
  findings: {
    overdue: fails(
      'The last evaluation, {record}, is of {on}; the next one was due on {due}.',
      'Evaluate again, and have the verdict approved.',
    ),
    incomplete: fails(
      '{record} has no verdict on {about}.',
      'Say how it stands, in a word and with the reasons.',
    ),
    unapproved: fails(
      'Nobody has approved the verdicts of {record}.',
      'Have top management approve them, or say what they see differently.',
    ),
    void: fails(
      'The approval of {record} is void: {what} changed since.',
      'Have the verdicts approved as they are now.',
      { atOnce: true },
    ),
    unreasoned: weakens(
      '{record} does not say how its verdicts follow from the results.',
      'Write down the reasons, so that another evaluator could follow them.',
    ),
  },
  follows: { void: [anything] },
  *check(s, find) {
    const done = s.all(performanceEvaluation).filter(({ fields }) => fields.status === 'done');
    const last = latest(done, ({ fields }) => fields.evaluatedOn);
    if (!last) return;
    const standing = latest(
      done.filter((each) => stands(each, s)),
      ({ fields }) => fields.evaluatedOn,
    );
    const newest = standing ?? last;
    const on = newest.fields.evaluatedOn ?? '';
    const due = add(on, s.setting(organisation, 'performanceEvaluation'));
    const isOverdue = add(due, s.setting(organisation, 'tolerance')) < s.asOf;
    if (isOverdue && newest === last) yield find.overdue(last, { on, due });
    // A verdict that is still being approved is no problem while the one before is in force.
    if (last !== standing && (isOverdue || !standing)) {
      for (const name of verdicts)
        if (last.fields[name] === undefined)
          yield find.incomplete(last, { about: performanceEvaluation.fields[name].title });
      const approval = latestDecision(last, ['approval'], s);
      if (approvalOf(last, s) === 'void' && approval)
        yield find.void(last, { what: whatChanged(approval, s) });
      else if (approvalOf(last, s) !== 'in force') yield find.unapproved(last);
    }
    if (last.fields.reason === undefined) yield find.unreasoned(last);
  },
});

const verdicts = ['performance', 'effectiveness'] as const;

/** Returns whether an evaluation has both verdicts and an approval in force. */
const stands = (record: Evaluation, s: Neighbourhood<typeof decision>): boolean =>
  verdicts.every((name) => record.fields[name] !== undefined) && approvalOf(record, s) === 'in force';
