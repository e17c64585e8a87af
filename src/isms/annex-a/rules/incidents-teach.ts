import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { incident } from '../../08-operation/incidents/incident.ts';

export const incidentsTeach = rule({
  key: 'incidents-teach',
  title: 'A closed incident leaves its cause and its lessons',
  controls: controls({ '2013': ['A.16.1.6'], '2022': ['A.5.27'] }),
  mode: 'computed',
  why: 'An incident is paid for; what it taught is what one gets. An auditor asks what is different since.',
  of: incident,
  only: (record, s) =>
    record.fields.classification === 'incident' &&
    record.fields.status === 'closed' &&
    speaksForToday(record.fields.reportedOn, s),
  reads: [organisation],
  empty: {
    credible:
      'An organisation may have closed no incident; whether events are reported at all is asked elsewhere.',
  },
  findings: {
    lessons: fails(
      '{record} is closed, and what it taught is not on record.',
      'Look back on it with those involved.',
    ),
    cause: weakens('{record} is closed, and why it could happen is not on record.', 'Find the cause.'),
  },
  conditions: { lessons: present('lessons'), cause: present('cause') },
});
