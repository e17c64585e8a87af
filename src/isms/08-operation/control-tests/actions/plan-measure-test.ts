import { add } from '#isms/kernel/values/calendar.ts';
import { organisation } from '../../../across/organisation.ts';
import { measure } from '../../../06-planning/risk-treatment/measure.ts';
import { planning } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/** The action that plans the next test of whether a measure works (6.1.3, 8.1). */
export const planMeasureTest = planning(occurrences.measureTest, {
  key: 'plan-measure-test',
  clause: '6.1.3',
  title: 'Plan test',
  consequence: 'The test is due on that day and is found overdue once nobody has recorded it by then.',
  of: measure,
  link: 'measure',
  settles: 'test',
  reads: [organisation],
  fields: (_, due) => ({ title: `Test of ${due.slice(0, 4)}` }),
  after: (_, last, s) => add(last, s.setting(organisation, 'measureTest')),
});
