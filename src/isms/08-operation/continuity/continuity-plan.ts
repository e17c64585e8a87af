import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { dueUnplanned } from '../../across/recurrence.ts';
import { exercise } from './exercise.ts';

const hours = (title: string, help: string) =>
  number({ title, help, unit: 'hour', least: 0, optional: true });

const written = register({
  key: 'continuity-plan',
  clause: '8.1',
  title: 'Continuity plan',
  plural: 'Continuity plans',
  code: 'BCP',
  synonyms: ['BCP', 'business continuity', 'disaster recovery', 'DRP'],
  purpose:
    'How the work, and security with it, goes on when something big fails, and how fast it has to be back. An auditor compares the objectives with what the business said it can stand, and with the last exercise.',
  label: 'title',
  fields: {
    title: line({ title: 'Plan', help: 'What it keeps going, in a few words.' }),
    processes: references('process', {
      title: 'Processes',
      help: 'The processes it is for.',
      optional: true,
    }),
    assets: references('asset', {
      title: 'Systems',
      help: 'The systems and sites those processes cannot do without.',
      optional: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who keeps it right and starts it.',
      optional: true,
      responsible: true,
    }),
    disruption: prose({
      title: 'Disruptions',
      help: 'What it is made for, such as the loss of a site, a provider or half of the staff.',
      optional: true,
    }),
    risks: references('risk', { title: 'Risks', help: 'The risks it answers to.', optional: true }),
    outage: hours('Longest outage', 'Hours after which the damage can no longer be made good.'),
    recoveryTime: hours('Recovery time objective', 'Hours within which the work is to go on.'),
    recoveryPoint: hours('Recovery point objective', 'Hours of work that may at most be lost.'),
    minimum: prose({
      title: 'Least level',
      help: 'What has to work at once, and what can wait.',
      optional: true,
    }),
    security: prose({
      title: 'Security meanwhile',
      help: 'How information stays protected while the plan is running.',
      optional: true,
    }),
    redundancy: prose({
      title: 'Redundancy',
      help: 'What stands ready to take over: second machines, lines, places and people.',
      optional: true,
    }),
    measures: references('measure', {
      title: 'Measures',
      help: 'The measures the plan relies on.',
      optional: true,
    }),
    suppliers: references('supplier', { title: 'Suppliers', help: 'Who has to help.', optional: true }),
    document: reference('document', {
      title: 'Document',
      help: 'The plan itself, as a controlled document that can be read when everything is down.',
      optional: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When someone last asked whether it is still right.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    'What it keeps going': ['title', 'processes', 'assets', 'disruption', 'risks', 'owner'],
    'How fast': ['outage', 'recoveryTime', 'recoveryPoint', 'minimum'],
    How: ['security', 'redundancy', 'measures', 'suppliers', 'document', 'reviewedOn'],
  },
  columns: [
    'title',
    'processes',
    'owner',
    'recoveryTime',
    'exercised',
    'exercisedOn',
    'recoveryPoint',
    'reviewedOn',
  ],
  order: 'title',
  duty: 'continuity',
  deadlines: {
    review: {
      title: 'Review of a continuity plan',
      from: 'reviewedOn',
      every: { setting: 'continuityReview' },
      who: 'owner',
      recurs: true,
    },
    exercise: {
      title: 'Continuity exercise, not planned yet',
      on: { computed: 'exerciseToPlanOn' },
      who: 'owner',
      recurs: true,
    },
  },
  example: {
    title: 'Telemetry service without its main region',
    processes: ['PRC-8'],
    assets: ['AST-9'],
    owner: 'PER-3',
    disruption: 'Loss of the provider’s region for more than four hours.',
    outage: 72,
    recoveryTime: 12,
    recoveryPoint: 1,
    minimum: 'Alarms reach customers; history and reports can wait a week.',
    security: 'The second region has the same rights, logging and keys.',
    redundancy: 'Databases are copied every hour to a second region.',
    suppliers: ['SUP-1'],
    document: 'DOC-17',
    reviewedOn: '2026-04-21',
  },
});

const lastExercise = ({ id }: Stored<typeof written>, s: Neighbourhood<typeof exercise>) =>
  latest(s.referring(exercise, 'plan', id), ({ fields }) => fields.heldOn)?.fields;

/** A plan for continuing work through a disruption (8.1; A.5.29, A.5.30, A.8.14, A.17). */
export const continuityPlan = written
  .derive(
    'exercisedOn',
    date({ title: 'Last exercised on', help: 'The day of its last exercise.' }),
    [exercise],
    (record, s) => lastExercise(record, s)?.heldOn,
  )
  .derive(
    'exercised',
    choice({
      title: 'Last exercise',
      help: 'How its last exercise ended.',
      options: {
        none: 'Never exercised',
        open: 'Without a result',
        passed: 'Passed',
        'passed with gaps': 'Passed with gaps',
        failed: 'Failed',
      },
    }),
    [exercise],
    (record, s) => {
      const last = lastExercise(record, s);
      return last ? (last.result ?? 'open') : 'none';
    },
  )
  .derive(
    'exerciseToPlanOn',
    date({
      title: 'Exercise to be planned',
      help: 'The day its next exercise is due by the interval; empty while one is planned.',
    }),
    [exercise, organisation],
    (record, s) =>
      dueUnplanned(
        s.referring(exercise, 'plan', record.id),
        { due: 'due', done: 'heldOn' },
        record.createdAt.slice(0, 10),
        s.setting(organisation, 'continuityExercise'),
      ),
  );
