import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { asks, fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule, type Answers, type Edition } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { lapsedSince } from '../../../across/interval.ts';
import { organisation } from '../../../across/organisation.ts';
import { assessmentRun } from '../../../08-operation/risk-assessments/assessment-run.ts';
import { lastFullRun } from '../../../08-operation/risk-assessments/full-run.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { applicability } from '../applicability.ts';
import { necessaryControls } from '../necessary-controls.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { latestIssues } from '../statement-lines.ts';
import { statement } from '../statement.ts';
import { treatment } from '../../risk-treatment/treatment.ts';

const compared = (edition: Edition, named: { readonly key: string; readonly answers: Answers }) =>
  rule({
    ...named,
    title: `The chosen controls are held against Annex A of ${edition}`,
    mode: 'computed',
    why: 'Annex A is there so that no needed control is forgotten. The comparison is an act: somebody made it on a day, and makes it again.',
    of: statement,
    only: { edition: [edition] },
    reads: [applicability, assessmentRun, catalogueControl, organisation, risk, treatment],
    empty: missing(
      `Nothing shows that the chosen controls were compared with Annex A of ${edition}.`,
      'Go through Annex A, decide for each control whether it is needed, and issue the Statement of Applicability.',
    ),
    findings: {
      undated: fails(
        '{record} does not say when the chosen controls were compared with Annex A.',
        'Compare them, and issue the Statement with the day on which that was done.',
      ),
      stale: weakens(
        'The comparison with Annex A that {record} rests on was to be made again by {due}.',
        'Go through Annex A again, and issue the Statement anew.',
      ),
      overtaken: asks(
        '{run} went over all risks and was finished on {on}; {record} rests on a comparison with Annex A from before, of {compared}.',
        'Hold the controls that were chosen since against Annex A, and issue the Statement anew, or confirm that none was.',
      ),
      forgotten: fails(
        '{by} relies on {control}, and for the scope of {record} nobody has decided whether it is needed.',
        'Compare the controls of the treatment plan with Annex A, and decide.',
      ),
    },
    *check(s, find) {
      const necessary = necessaryControls(edition, s);
      const run = lastFullRun(s);
      const finished = run?.fields.to;
      for (const issue of latestIssues(edition, s)) {
        const { comparedOn, scope } = issue.fields;
        const due = comparedOn && lapsedSince(comparedOn, s.setting(organisation, 'statementReview'), s);
        if (comparedOn === undefined) yield find.undated(issue);
        else if (due !== undefined) yield find.stale(issue, { due });
        else if (run && finished !== undefined && finished > comparedOn && isOverdue(finished))
          yield find.overtaken(issue, { run: run.code, on: finished, compared: comparedOn });
        const decided = new Set(
          s
            .referring(applicability, 'scope', scope)
            .filter(({ fields }) => fields.applicable !== undefined)
            .map(({ fields }) => fields.control),
        );
        for (const { by, ref, oneOf } of necessary)
          if (isOfAnnexA(oneOf) && !oneOf.some((id) => decided.has(id)))
            yield find.forgotten(issue, { by: by.code, control: ref }, by.createdAt.slice(0, 10));
      }
      function isOverdue(since: PlainDate): boolean {
        return add(since, s.setting(organisation, 'tolerance')) < s.asOf;
      }
      function isOfAnnexA(ids: readonly string[]): boolean {
        return ids.some((id) => s.get(catalogueControl, id)?.fields.catalogue === edition);
      }
    },
  });

export const compared2022 = compared('2022', {
  key: 'annex-a-compared-2022',
  answers: cites({ '2022': ['6.1.3 c)'] }),
});

export const compared2013 = compared('2013', {
  key: 'annex-a-compared-2013',
  answers: cites({ '2013': ['6.1.3 c)'] }),
});
