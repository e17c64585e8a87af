import {
  choice,
  choices,
  date,
  line,
  prose,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';
import { isTimeOfDay, mustBeTimeOfDay, timeOfDay } from '../../across/time-of-day.ts';
import { informationProperties } from '../../06-planning/assets/information-properties.ts';

/** The classifications of a reported event. */
export const classifications = { event: 'Event only', weakness: 'Weakness', incident: 'Incident' };

/** The severities of an incident. */
export const severities = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' };

/** A reported event or weakness, with its handling (8.1; A.5.24 to A.5.28, A.6.8, A.16). */
export const incident = register({
  key: 'incident',
  clause: '8.1',
  title: 'Incident',
  plural: 'Events and incidents',
  code: 'INC',
  synonyms: ['breach', 'data breach', 'security event', 'personal data breach'],
  purpose:
    'Everything that was reported: events, weaknesses and the incidents among them, from the first call to the lessons. An auditor follows one from report to decision to closure, and asks whether the law had to be told in time.',
  label: 'title',
  fields: {
    title: line({ title: 'Event', help: 'What happened, in a few words.' }),
    happened: prose({
      title: 'What happened',
      help: 'What was seen, where and by what it was noticed.',
      optional: true,
      classified: true,
    }),
    reportedBy: reference('person', {
      title: 'Reported by',
      help: 'Who told us, if one of the people on record.',
      optional: true,
      concerns: true,
    }),
    reporter: line({
      title: 'Reporter from outside',
      help: 'A customer, researcher or authority who told us.',
      optional: true,
      personal: true,
    }),
    occurredOn: date({
      title: 'Occurred on',
      help: 'The day it began, as far as known.',
      optional: true,
      happened: true,
    }),
    reportedOn: date({
      title: 'Reported on',
      help: 'The day we were told.',
      happened: true,
      initially: { as: 'today' },
    }),
    reportedTime: timeOfDay({
      title: 'Reported at',
      help: 'The time of that day, such as 14:30.',
      optional: true,
    }),
    awareOn: date({
      title: 'Aware on',
      help: 'The day on which it was reasonably certain; from then on the time of most duties to notify runs.',
      optional: true,
      happened: true,
    }),
    awareTime: timeOfDay({ title: 'Aware at', help: 'The time of that day, such as 16:05.', optional: true }),
    classification: choice({
      title: 'Classification',
      help: 'What it turned out to be. Leave empty until it is decided.',
      options: classifications,
      optional: true,
    }),
    classifiedBy: reference('person', {
      title: 'Classified by',
      help: 'Who decided that.',
      optional: true,
      concerns: true,
    }),
    classifiedOn: date({
      title: 'Classified on',
      help: 'When they decided it.',
      optional: true,
      happened: true,
    }),
    severity: choice({
      title: 'Severity',
      help: 'How bad it is, by what it does to the business and to other people.',
      options: severities,
      optional: true,
    }),
    properties: choices({
      title: 'What was lost',
      help: 'Which properties of information it took away.',
      options: informationProperties,
      optional: true,
    }),
    personalData: yesNo({
      title: 'Personal data',
      help: 'Whether personal data is concerned.',
      optional: true,
    }),
    assets: references('asset', { title: 'Assets', help: 'What it happened to.', optional: true }),
    suppliers: references('supplier', { title: 'Suppliers', help: 'Who else is involved.', optional: true }),
    impact: prose({
      title: 'Impact',
      help: 'What it did: outage, loss, people concerned, cost.',
      optional: true,
      classified: true,
    }),
    owner: reference('person', {
      title: 'Handled by',
      help: 'Who leads the response.',
      optional: true,
      responsible: true,
    }),
    containment: prose({
      title: 'Containment',
      help: 'What was done so that it did not spread.',
      optional: true,
      classified: true,
    }),
    containedOn: date({
      title: 'Contained on',
      help: 'The day it no longer spread.',
      optional: true,
      happened: true,
    }),
    eradication: prose({
      title: 'Eradication',
      help: 'How its cause was removed.',
      optional: true,
      classified: true,
    }),
    recovery: prose({
      title: 'Recovery',
      help: 'How normal work was restored, and what made sure of it.',
      optional: true,
      classified: true,
    }),
    recoveredOn: date({
      title: 'Recovered on',
      help: 'The day everything worked again.',
      optional: true,
      happened: true,
    }),
    dutiesCheckedBy: reference('person', {
      title: 'Duties to notify checked by',
      help: 'Who went through the laws and contracts; each duty, and each decision not to notify, is a record of its own.',
      optional: true,
    }),
    dutiesCheckedOn: date({ title: 'Checked on', help: 'When they did.', optional: true, happened: true }),
    cause: prose({ title: 'Cause', help: 'Why it could happen.', optional: true, classified: true }),
    lessons: prose({
      title: 'Lessons',
      help: 'What is to be different from now on; actions are records of their own that serve this one.',
      optional: true,
    }),
    lessonsOn: date({
      title: 'Lessons drawn on',
      help: 'When those involved looked back on it.',
      optional: true,
      happened: true,
    }),
    nonconformities: references('nonconformity', {
      title: 'Nonconformities',
      help: 'Those raised because something agreed was not done.',
      optional: true,
    }),
    risks: references('risk', {
      title: 'Risks',
      help: 'The risks that came true or have to be scored again.',
      optional: true,
    }),
    runReason: prose({
      title: 'Why no risk assessment',
      help: 'Where the method calls for one and the risks are not scored again: why they stay as they are.',
      optional: true,
    }),
    measures: references('measure', {
      title: 'Measures that failed',
      help: 'What should have prevented or noticed it.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What was secured, in a way that it can still be used in court or in a dispute.',
      optional: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether there is still something to do.',
      options: { open: 'Open', closed: 'Closed' },
      default: 'open',
    }),
    closedOn: date({
      title: 'Closed on',
      help: 'The day it was closed.',
      optional: true,
      happened: true,
      afterwardsBy: ['close-incident'],
    }),
    closedBy: reference('person', { title: 'Closed by', help: 'Who closed it.', optional: true }),
  },
  sections: {
    Report: [
      'title',
      'happened',
      'reportedBy',
      'reporter',
      'occurredOn',
      'reportedOn',
      'reportedTime',
      'awareOn',
      'awareTime',
    ],
    Assessment: [
      'classification',
      'classifiedBy',
      'classifiedOn',
      'severity',
      'properties',
      'personalData',
      'impact',
    ],
    'What it concerns': ['assets', 'suppliers'],
    Response: ['owner', 'containment', 'containedOn', 'eradication', 'recovery', 'recoveredOn'],
    'Duties to notify': ['dutiesCheckedBy', 'dutiesCheckedOn'],
    'What follows': [
      'cause',
      'lessons',
      'lessonsOn',
      'nonconformities',
      'risks',
      'runReason',
      'measures',
      'evidence',
    ],
    Closure: ['status', 'closedOn', 'closedBy'],
  },
  opens: {
    title: 'Report an event or weakness',
    report: true,
    by: 'reportedBy',
    on: 'reportedOn',
    fields: ['title', 'happened', 'occurredOn', 'personalData'],
  },
  confidential: true,
  columns: ['title', 'classification', 'severity', 'status', 'reportedOn', 'owner', 'closedOn', 'assets'],
  order: '-reportedOn,-reportedTime',
  stands: ['status', 'classification', 'severity'],
  duty: 'incident triage',
  deadlines: {
    assessment: {
      title: 'Assessment of an event',
      from: 'reportedOn',
      every: { setting: 'incidentAssessment' },
      who: 'owner',
      while: { status: ['open'] },
      until: 'classifiedOn',
    },
    closing: {
      title: 'Closing of an incident',
      from: 'reportedOn',
      every: { setting: 'incidentClosing' },
      who: 'owner',
      while: { status: ['open'] },
    },
  },
  sequences: [
    ['occurredOn', 'awareOn'],
    ['occurredOn', 'containedOn', 'recoveredOn', 'closedOn'],
    ['reportedOn', 'classifiedOn'],
    ['reportedOn', 'lessonsOn'],
  ],
  example: {
    title: 'Password of a service technician used from abroad',
    happened: 'The alert on foreign logins rang at night; the technician was asleep at home.',
    reportedBy: 'PER-3',
    occurredOn: '2026-05-11',
    reportedOn: '2026-05-12',
    reportedTime: '02:40',
    awareOn: '2026-05-12',
    awareTime: '07:15',
    classification: 'incident',
    classifiedBy: 'PER-2',
    classifiedOn: '2026-05-12',
    severity: 'high',
    properties: ['confidentiality'],
    personalData: true,
    assets: ['AST-9'],
    owner: 'PER-3',
    containment: 'All sessions ended, the account locked.',
    containedOn: '2026-05-12',
    dutiesCheckedBy: 'PER-2',
    dutiesCheckedOn: '2026-05-12',
    lessons: 'Service accounts get hardware keys as administrators have.',
    status: 'open',
  },
})
  .invariant('reportedTime', mustBeTimeOfDay, [], ({ fields }) => isTimeOfDay(fields.reportedTime))
  .invariant('awareTime', mustBeTimeOfDay, [], ({ fields }) => isTimeOfDay(fields.awareTime))
  .invariant('reportedOn', 'cannot be before it occurred', [], ({ fields }) =>
    areInOrder(fields.occurredOn, fields.reportedOn),
  )
  .invariant('closedOn', 'cannot be before it was reported', [], ({ fields }) =>
    areInOrder(fields.reportedOn, fields.closedOn),
  )
  .invariant(
    'closedOn',
    'is missing: an event is closed by “Close incident”, which asks what that needs',
    [],
    ({ fields }) => fields.status !== 'closed' || fields.closedOn !== undefined,
  );
