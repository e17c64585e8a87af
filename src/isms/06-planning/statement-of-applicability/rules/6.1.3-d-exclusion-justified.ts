import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule, type Answers, type Edition } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { necessaryControls } from '../necessary-controls.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { decidedSince, differences } from '../statement-differences.ts';
import { latestIssues, linesOf, lineSources, refsOf } from '../statement-lines.ts';
import { statement } from '../statement.ts';
import { treatment } from '../../risk-treatment/treatment.ts';

const justified = (edition: Edition, named: { readonly key: string; readonly answers: Answers }) =>
  rule({
    ...named,
    title: `The Statement of Applicability for ${edition} says why controls of Annex A are left out`,
    mode: 'computed',
    why: 'To leave a control out is a claim about the scope: nothing of the kind is done here. An auditor holds it against what is seen on site, and against the risks.',
    of: statement,
    only: { edition: [edition] },
    reads: [...lineSources, risk, treatment],
    empty: missing(
      `No Statement of Applicability for the ${edition} edition says which controls are left out.`,
      'Decide about each control, and issue the Statement.',
    ),
    findings: {
      unexplained: fails(
        '{record} does not say why these controls are left out: {controls}.',
        'Say what about the scope makes them unnecessary, and issue the Statement anew.',
      ),
      relied: fails(
        '{record} leaves out {control}, on which {by} relies.',
        'Include the control, or treat the risk in another way.',
      ),
      differs: weakens(
        'Since {record} was issued the reasons for leaving these controls out have changed: {controls}.',
        'Issue the Statement as things are now.',
      ),
    },
    *check(s, find) {
      const necessary = necessaryControls(edition, s);
      for (const issue of latestIssues(edition, s)) {
        const { lines, scope } = issue.fields;
        const excluded = lines.filter(({ applicable }) => applicable === 'no');
        const unexplained = excluded.filter(({ reasonNot }) => reasonNot === undefined);
        if (unexplained.length > 0) yield find.unexplained(issue, { controls: refsOf(unexplained) });
        const stated = new Map(lines.map(({ control, applicable }) => [control, applicable]));
        for (const { by, ref, oneOf } of necessary) {
          const about = oneOf.flatMap((id) => stated.get(id) ?? []);
          if (about.length > 0 && !about.includes('yes'))
            yield find.relied(issue, { by: by.code, control: ref }, by.createdAt.slice(0, 10));
        }
        const changed = differences(excluded, linesOf(scope, edition, s), ['exclusion']).filter(
          ({ before, after }) => before?.reasonNot !== undefined && after?.applicable === 'no',
        );
        if (changed.length > 0)
          yield find.differs(issue, { controls: refsOf(changed) }, decidedSince(changed, issue));
      }
    },
  });

export const exclusionJustified2022 = justified('2022', {
  key: 'exclusion-justified-2022',
  answers: cites({ '2022': ['6.1.3 d) [exclusion]'] }),
});

export const exclusionJustified2013 = justified('2013', {
  key: 'exclusion-justified-2013',
  answers: cites({ '2013': ['6.1.3 d) [exclusion]'] }),
});
