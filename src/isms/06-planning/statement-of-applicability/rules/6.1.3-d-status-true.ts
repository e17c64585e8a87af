import { add } from '#isms/kernel/values/calendar.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule, type Answers, type Edition } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { measureTest } from '../../risk-treatment/measure-test.ts';
import { lastTestOf, measure } from '../../risk-treatment/measure.ts';
import { evidenceValidUntil } from '../../risk-treatment/measure-evidence.ts';
import { differences, practisedSince } from '../statement-differences.ts';
import { latestIssues, linesOf, lineSources, refsOf } from '../statement-lines.ts';
import { statement } from '../statement.ts';

const truthful = (edition: Edition, named: { readonly key: string; readonly answers: Answers }) =>
  rule({
    ...named,
    title: `The Statement of Applicability for ${edition} says truly which controls are in place`,
    mode: 'computed',
    why: 'Whoever reads “implemented” relies on it. It has to be so today, with something that shows it, and not be contradicted by its own last test.',
    of: statement,
    only: { edition: [edition] },
    reads: [...lineSources, measureTest, organisation],
    empty: missing(
      `No Statement of Applicability for the ${edition} edition says which controls are in place.`,
      'Record the measures with their status, and issue the Statement.',
    ),
    findings: {
      silent: fails(
        '{record} does not say whether these controls are in place: {controls}.',
        'Record the measures that carry them out, and issue the Statement anew.',
      ),
      differs: weakens(
        'Since {record} was issued the status of these controls has changed: {controls}.',
        'Issue the Statement as things are now.',
      ),
      failed: fails(
        'The Statement of Applicability relies on {record} as implemented, and its last test, on {on}, failed.',
        'Mend it and test it again, or say in the Statement that it does not work in full.',
      ),
      unproven: fails(
        'The Statement of Applicability relies on {record} as implemented, and nothing shows that it is.',
        'Test it or add evidence that it works, or say in the Statement how far it really is.',
      ),
      aged: weakens(
        'What shows that {record} works, as the Statement of Applicability says, counts only until {until}.',
        'Test it again, or gather evidence of the time since.',
      ),
    },
    follows: { differs: ['controls-planned-2022', 'controls-planned-2013'] },
    *check(s, find) {
      const reliedOn = new Set<string>();
      for (const issue of latestIssues(edition, s)) {
        const { lines, scope } = issue.fields;
        const needed = lines.filter(({ applicable }) => applicable === 'yes');
        const silent = needed.filter(({ status }) => status === undefined);
        if (silent.length > 0) yield find.silent(issue, { controls: refsOf(silent) });
        const changed = differences(needed, linesOf(scope, edition, s), ['status']).filter(
          ({ before, after }) => before?.status && after?.applicable === 'yes',
        );
        if (changed.length > 0)
          yield find.differs(issue, { controls: refsOf(changed) }, practisedSince(changed, s));
        for (const { status, measures = [] } of needed)
          if (status === 'implemented') for (const id of measures) reliedOn.add(id);
      }
      const tolerance = s.setting(organisation, 'tolerance');
      for (const each of s.all(measure).filter(({ id }) => reliedOn.has(id))) {
        const last = lastTestOf(each, s);
        if (last?.result === 'failed') yield find.failed(each, { on: last.performedOn ?? '' });
        const until = evidenceValidUntil(each, s);
        if (until === undefined) yield find.unproven(each, {}, each.fields.implementedOn);
        else if (add(until, tolerance) < s.asOf) yield find.aged(each, { until });
      }
    },
  });

export const statusTrue2022 = truthful('2022', {
  key: 'status-true-2022',
  answers: cites({ '2022': ['6.1.3 d) [status]'] }),
});

export const statusTrue2013 = truthful('2013', {
  key: 'status-true-2013',
  answers: cites({ '2013': ['6.1.3 d) [status]'] }),
});
