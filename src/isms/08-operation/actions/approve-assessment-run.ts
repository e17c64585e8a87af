import { action } from '#isms/kernel/action.ts';
import { amend } from '#isms/kernel/change.ts';
import { prose } from '#isms/kernel/fields.ts';
import type { Reader } from '#isms/kernel/reader.ts';
import { decide } from '../../across/deciding.ts';
import { approvalOf, decision } from '../../across/decision.ts';
import { organisation } from '../../across/organisation.ts';
import { approvingRole, notAPerson } from '../../across/settings.ts';
import { openRisks } from '../../06-planning/open.ts';
import { levelOf, riskMethod } from '../../06-planning/risk-method.ts';
import { comparisonOf, risk, scoreOf } from '../../06-planning/risk.ts';
import { nameOf } from '../../07-support/names.ts';
import { person } from '../../07-support/person.ts';
import { assessmentRun } from '../assessment-run.ts';

/** The results of a risk assessment are approved, and kept as they stand (8.2). */
export const approveAssessmentRun = action({
  key: 'approve-assessment-run',
  clause: '8.2',
  title: 'Approve results',
  consequence:
    'Every open risk is kept with this run as it stands now: owner, scores, level, priority. The run counts as approved with exactly that.',
  by: { roles: ['isms-manager', 'top-management'] },
  on: assessmentRun,
  reads: [risk, riskMethod, decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'What was looked at before approving.', optional: true }),
  },
  obstacle: (run, s, actor) => {
    const { to, conclusion, method } = run.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (to === undefined) return 'It is not finished yet.';
    if (method === undefined) return 'It does not say by which method.';
    if (conclusion === undefined) return 'It has no conclusion yet.';
    return approvalOf(run, s) === 'in force' ? 'Its results are approved as they are.' : undefined;
  },
  separates: 'author and approver',
  apart: ({ fields: { lead } }, s, actor) =>
    lead === actor.person ? `${nameOf(lead, s)} led it; somebody else approves its results.` : undefined,
  decide: ({ subject, input, actor, s }) => {
    // What was approved once is not taken anew: risks move on, a run does not.
    const results = subject.fields.results ?? resultsOf(s);
    const approved = { ...subject, version: subject.version + 1, fields: { ...subject.fields, results } };
    const role = approvingRole(actor.person, s);
    return [
      amend(subject, { results }),
      ...decide([approved], { act: 'Approve results', kind: 'approval', role, ...input }, actor, s),
    ];
  },
});

/** Each open risk by its id, as it stands. */
const resultsOf = (s: Reader<typeof risk | typeof riskMethod>): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    openRisks(s).map((each) => {
      const { title, owner, method, likelihood, impact, priority } = each.fields;
      const level = levelOf(scoreOf(each), s);
      const row = { code: each.code, title, owner, method, likelihood, impact, level, priority };
      const filled = Object.entries({ ...row, acceptance: comparisonOf(each, s) });
      return [each.id, Object.fromEntries(filled.filter(([, value]) => value !== undefined))];
    }),
  );
