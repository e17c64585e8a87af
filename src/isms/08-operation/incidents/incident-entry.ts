import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { isTimeOfDay, mustBeTimeOfDay, timeOfDay } from '../../across/time-of-day.ts';

/** An entry of the timeline of an incident. */
export const incidentEntry = register({
  key: 'incident-entry',
  clause: '8.1',
  title: 'Entry of a timeline',
  plural: 'Timelines of incidents',
  code: 'INE',
  purpose:
    'What was seen, done, decided and said during an incident, in order. Whoever has to explain it later, to an authority or to an auditor, tells it from here.',
  label: 'what',
  partOf: 'incident',
  fields: {
    incident: reference('incident', { title: 'Incident', help: 'The incident it belongs to.' }),
    on: date({
      title: 'Day',
      help: 'The day on which it happened, not on which it was written down.',
      happened: true,
      initially: { as: 'today' },
    }),
    time: timeOfDay({ title: 'Time', help: 'The time of that day, such as 07:15.', optional: true }),
    kind: choice({
      title: 'Kind',
      help: 'What sort of entry it is.',
      options: {
        observed: 'Observed',
        done: 'Done',
        decided: 'Decided',
        told: 'Told somebody',
      },
      default: 'observed',
    }),
    what: line({ title: 'What', help: 'What happened, in one sentence.' }),
    details: prose({
      title: 'Details',
      help: 'What one sentence cannot hold.',
      optional: true,
      classified: true,
    }),
    by: reference('person', {
      title: 'By',
      help: 'Who saw, did, decided or said it.',
      optional: true,
      responsible: true,
    }),
    evidence: references('evidence', { title: 'Evidence', help: 'What was secured of it.', optional: true }),
  },
  columns: ['incident', 'on', 'time', 'kind', 'what', 'by'],
  order: 'on,time',
  example: {
    incident: 'INC-4',
    on: '2026-05-12',
    time: '07:20',
    kind: 'done',
    what: 'All sessions of the account ended and the account locked.',
    by: 'PER-3',
  },
}).invariant('time', mustBeTimeOfDay, [], ({ fields }) => isTimeOfDay(fields.time));
