import { add } from '#isms/kernel/values/calendar.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { process } from '../../../04-context/process.ts';
import { planning } from '../occurrence.ts';
import { occurrences } from '../occurrences.ts';

/** The action that plans the next occurrence of a process (8.1). */
export const planOccurrence = planning(occurrences.process, {
  key: 'plan-occurrence',
  clause: '8.1',
  title: 'Plan next occurrence',
  consequence: 'It is due on that day and is found overdue once nobody has recorded it by then.',
  of: process,
  link: 'process',
  fields: ({ fields }, due) => ({ title: `${(fields as Stored<typeof process>['fields']).name}, ${due}` }),
  after: ({ fields }, last) => add(last, (fields as Stored<typeof process>['fields']).interval),
});
