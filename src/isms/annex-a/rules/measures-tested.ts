import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { lapsedSince } from '../../across/interval.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { measureTest } from '../../06-planning/risk-treatment/measure-test.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';

export const measuresTested = rule({
  key: 'measures-tested',
  title: 'Measures in place are tested, and passed their last test',
  controls: { through: 'controls' },
  mode: 'computed',
  why: 'Implemented says that something was built, not that it works. What counts is the last time somebody tried.',
  of: measure,
  only: { status: ['implemented', 'partial'] },
  reads: [measureTest, organisation],
  empty: missing(
    'No measure is in place that could be tested.',
    'Put the measures that are needed into practice.',
  ),
  findings: {
    failed: fails('{record} failed its test of {on}.', 'Mend it and test it again.'),
    inconclusive: weakens(
      'The test of {record} on {on} showed nothing either way.',
      'Test it in another way.',
    ),
    never: weakens('{record} was never tested.', 'Test it, or have an auditor take a sample.'),
    stale: weakens('{record} was last tested on {on}, and was due again on {due}.', 'Test it again.'),
  },
  *each(record, s, find) {
    const tests = s
      .referring(measureTest, 'measure', record.id)
      .filter(({ fields }) => fields.result !== undefined);
    const last = latest(tests, ({ fields }) => fields.performedOn)?.fields;
    const on = last?.performedOn;
    if (on === undefined) {
      yield find.never(record);
      return;
    }
    const due = lapsedSince(on, s.setting(organisation, 'measureTest'), s);
    if (last?.result === 'failed') yield find.failed(record, { on });
    else if (last?.result === 'inconclusive') yield find.inconclusive(record, { on });
    else if (due !== undefined) yield find.stale(record, { on, due });
  },
});
