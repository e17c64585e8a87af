import { add } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { organisation } from '../../../across/organisation.ts';
import { backup } from '../backup.ts';
import { planning } from '../../processes/occurrence.ts';
import { occurrences } from '../../processes/occurrences.ts';

/** The action that plans the next restore test of a backup (8.1, A.8.13). */
export const planRestoreTest = planning(occurrences.restoreTest, {
  key: 'plan-restore-test',
  clause: '8.1',
  title: 'Plan restore test',
  consequence: 'The test is due on that day and is found overdue once nobody has recorded it by then.',
  of: backup,
  link: 'backup',
  settles: 'restore',
  reads: [organisation],
  fields: () => ({ kind: 'restore test' }),
  after: ({ fields }, last, s) =>
    add(
      last,
      (fields as Stored<typeof backup>['fields']).restoreEvery ?? s.setting(organisation, 'restoreTest'),
    ),
});
