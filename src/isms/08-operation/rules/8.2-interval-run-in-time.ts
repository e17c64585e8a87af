import { fails, missing } from '#isms/kernel/finding.ts';
import { rule } from '#isms/kernel/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { assessmentRun } from '../assessment-run.ts';
import { lastWholeRun } from '../whole-run.ts';

export const runInTime = rule({
  key: 'risk-assessment-run-in-time',
  title: 'The whole risk assessment is repeated at the planned interval',
  answers: citesBoth('8.2 [interval]'),
  mode: 'computed',
  why: 'Single risks are looked at again when something happens; only a run over everything asks what is new.',
  of: assessmentRun,
  reads: [organisation],
  empty: missing('No run of the risk assessment is on record.', 'Carry out the first one and record it.'),
  findings: {
    none: missing('No run over all risks was ever finished.', 'Finish the first assessment.'),
    overdue: fails(
      'The last run over all risks ended on {last:date}; the next was due on {due:date}.',
      'Carry it out, and find out why nobody noticed.',
    ),
  },
  *check(s, find) {
    const run = lastWholeRun(s);
    const last = run?.fields.to;
    if (last === undefined) {
      yield find.none();
      return;
    }
    const due = lapsedSince(last, s.setting(organisation, 'riskAssessment'), s);
    if (due !== undefined) yield find.overdue(run, { last, due });
  },
});
