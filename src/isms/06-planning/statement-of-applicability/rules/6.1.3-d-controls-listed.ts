import { fails, missing } from '#isms/kernel/declarations/finding.ts';
import { rule, type Answers, type Edition } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { necessaryControls } from '../necessary-controls.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { decidedSince, differences } from '../statement-differences.ts';
import { latestIssues, linesOf, lineSources, refsOf } from '../statement-lines.ts';
import { statement } from '../statement.ts';
import { treatment } from '../../risk-treatment/treatment.ts';

const listed = (edition: Edition, named: { readonly key: string; readonly answers: Answers }) =>
  rule({
    ...named,
    title: `A Statement of Applicability for ${edition} lists the controls that are needed`,
    mode: 'computed',
    why: 'The Statement is what customers and auditors hold in hands. It counts as it was issued last: a control that is needed and not in there is not stated.',
    of: statement,
    only: { edition: [edition] },
    reads: [...lineSources, risk, treatment],
    empty: missing(
      `No Statement of Applicability has been issued for the ${edition} edition.`,
      'Decide about each control, and issue the Statement.',
    ),
    findings: {
      incomplete: fails(
        '{record} says nothing about these controls of Annex A: {controls}.',
        'Decide about them, and issue the Statement anew.',
      ),
      unlisted: fails(
        '{by} relies on {control}, which is not in {record}.',
        'Decide about the control, and issue the Statement anew.',
      ),
      differs: fails(
        'Since {record} was issued it has been decided otherwise which controls are needed: {controls}.',
        'Issue the Statement as things are now, or correct the decision.',
      ),
    },
    *check(s, find) {
      const annexA = s.all(catalogueControl).filter(({ fields }) => fields.catalogue === edition);
      const necessary = necessaryControls(edition, s);
      for (const issue of latestIssues(edition, s)) {
        const { lines, scope } = issue.fields;
        const stated = new Set(lines.map(({ control }) => control));
        const left = annexA.filter(({ id }) => !stated.has(id));
        if (left.length > 0)
          yield find.incomplete(issue, { controls: refsOf(left.map(({ fields }) => fields)) });
        for (const { by, ref, oneOf } of necessary)
          if (!oneOf.some((id) => stated.has(id)))
            yield find.unlisted(issue, { by: by.code, control: ref }, by.createdAt.slice(0, 10));
        // A control of Annex A that the issue omits is reported above, whatever was decided about it since.
        const told = new Set(left.map(({ id }) => id));
        const changed = differences(lines, linesOf(scope, edition, s), ['need']).filter(
          ({ control }) => !told.has(control),
        );
        if (changed.length > 0)
          yield find.differs(issue, { controls: refsOf(changed) }, decidedSince(changed, issue));
      }
    },
  });

export const listed2022 = listed('2022', {
  key: 'controls-listed-2022',
  answers: cites({ '2022': ['6.1.3 d) [controls]'] }),
});

export const listed2013 = listed('2013', {
  key: 'controls-listed-2013',
  answers: cites({ '2013': ['6.1.3 d) [controls]'] }),
});
