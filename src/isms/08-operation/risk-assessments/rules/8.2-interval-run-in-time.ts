import type { PlainDate } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { organisation } from '../../../across/organisation.ts';
import { resultsIn } from '../run-results.ts';
import { isOpen } from '../../../06-planning/risk-assessment/open-risks.ts';
import { risk } from '../../../06-planning/risk-assessment/risk.ts';
import { assessmentRun } from '../assessment-run.ts';
import { lastFullRun } from '../full-run.ts';

export const runInTime = rule({
  key: 'risk-assessment-run-in-time',
  title: 'The whole risk assessment is repeated at the planned interval',
  answers: citesBoth('8.2 [interval]'),
  mode: 'computed',
  why: 'Single risks are looked at again when something happens; only a run over everything asks what is new.',
  of: assessmentRun,
  reads: [organisation, risk],
  empty: missing('No run of the risk assessment is on record.', 'Carry out the first one and record it.'),
  findings: {
    none: missing('No run over all risks was ever finished.', 'Finish the first assessment.'),
    overdue: fails(
      'The last run over all risks ended on {last}; the next was due on {due}.',
      'Carry it out, and find out why nobody noticed.',
    ),
    partial: weakens(
      '{record} was over all risks; {left} of its {all} were left out, and nobody has assessed them since: {reasons}. At most {most} per cent may be, by what the organisation has set itself.',
      'Assess those that are left, or say with the next assessment what it is over.',
      { house: true },
    ),
  },
  *check(s, find) {
    const run = lastFullRun(s);
    const last = run?.fields.to;
    if (!run || last === undefined) {
      yield find.none();
      return;
    }
    const due = lapsedSince(last, s.setting(organisation, 'riskAssessment'), s);
    if (due !== undefined) yield find.overdue(run, { last, due });
    const results = resultsIn(run.fields.results);
    const { leftOut = [] } = run.fields;
    const most = s.setting(organisation, 'leftOutMost');
    const waiting = leftOut.filter(({ risk: id }) => !isAssessedSince(s.get(risk, id), last));
    if (waiting.length * 100 > results.size * most)
      yield find.partial(run, {
        left: waiting.length,
        all: results.size,
        most,
        reasons: [...new Set(waiting.map(({ reason }) => `“${reason}”`))].join(', '),
      });
  },
});

/** Returns whether a risk that was left out has been assessed since, or no longer exists or is closed. */
const isAssessedSince = (left: Stored<typeof risk> | undefined, day: PlainDate): boolean =>
  left === undefined || !isOpen(left) || (left.fields.assessedOn ?? '') > day;
