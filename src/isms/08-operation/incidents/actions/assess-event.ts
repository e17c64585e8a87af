import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add, type PlainDate } from '#isms/kernel/values/calendar.ts';
import { amend } from '#isms/kernel/declarations/change.ts';
import {
  choice,
  choices,
  date,
  prose,
  reference,
  references,
  yesNo,
} from '#isms/kernel/declarations/fields.ts';
import { invalid } from '#isms/kernel/values/problem.ts';
import { organisation } from '../../../across/organisation.ts';
import { notAPerson } from '../../../across/settings.ts';
import { informationProperties } from '../../../06-planning/assets/information-properties.ts';
import { activePerson } from '../../../07-support/people/active-person.ts';
import { person } from '../../../07-support/people/person.ts';
import { classifications, incident, severities } from '../incident.ts';

const texts = sentences('action.assess-event', {
  itIsClosed: 'It is closed.',
  isNeededForAnIncident: 'is needed for an incident',
  doesNotWorkHere: 'does not work here',
  isStillToCome: 'is still to come',
});

const begunWith = [
  'classification',
  'severity',
  'owner',
  'personalData',
  'awareOn',
  'properties',
  'assets',
  'impact',
] as const;

/**
 * The action that assesses a reported event: what it is, how severe it is, and who leads the response (8.1, A.5.25).
 */
export const assessEvent = action({
  key: 'assess-event',
  clause: '8.1',
  title: 'Assess',
  consequence:
    'It is on record what the event is and that you judged it today. The person named handles it from here on and is asked to close it in time.',
  settles: ['assessment'],
  by: { fields: ['owner'], roles: ['isms-manager'] },
  awaited: true,
  on: incident,
  reads: [organisation, person],
  input: {
    classification: choice({
      title: 'Classification',
      help: 'An incident has harmed information or is about to; a weakness could be used; anything else is an event only.',
      options: classifications,
    }),
    severity: choice({
      title: 'Severity',
      help: 'How bad it is, by what it does to the business and to other people. Needed for an incident.',
      options: severities,
      optional: true,
    }),
    owner: reference('person', { title: 'Handled by', help: 'Who leads the response.' }),
    personalData: yesNo({
      title: 'Personal data',
      help: 'Whether personal data is concerned: then the time of duties to notify may be running.',
      optional: true,
    }),
    awareOn: date({
      title: 'Aware on',
      help: 'The day on which it was reasonably certain; from then on the time of most duties to notify runs.',
      optional: true,
    }),
    properties: choices({
      title: 'What was lost',
      help: 'Which properties of information it took away.',
      options: informationProperties,
      optional: true,
    }),
    assets: references('asset', { title: 'Assets', help: 'What it happened to.', optional: true }),
    impact: prose({
      title: 'Impact',
      help: 'What it did so far: outage, loss, people concerned, cost.',
      optional: true,
    }),
  },
  sections: { Details: ['awareOn', 'properties', 'assets', 'impact'] },
  shows: ['happened', 'reportedBy', 'reporter', 'reportedOn', 'occurredOn'],
  start: ({ fields }) =>
    Object.fromEntries(
      begunWith.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
    ),
  obstacle: ({ fields }, _, actor) =>
    notAPerson(actor) ?? (fields.status === 'closed' ? texts.itIsClosed : undefined),
  wantedBy: ({ fields }, s): PlainDate | undefined =>
    fields.status === 'open' && fields.classification === undefined
      ? add(fields.reportedOn, s.setting(organisation, 'incidentAssessment'))
      : undefined,
  decide: ({ subject, input, actor, s }) => {
    const { classifiedOn } = subject.fields;
    if (input.classification === 'incident' && input.severity === undefined)
      return invalid([{ path: 'severity', message: texts.isNeededForAnIncident }]);
    if (!activePerson(input.owner, s)) return invalid([{ path: 'owner', message: texts.doesNotWorkHere }]);
    if (input.awareOn !== undefined && input.awareOn > s.asOf)
      return invalid([{ path: 'awareOn', message: texts.isStillToCome }]);
    // The time to the assessment ends with the first one; later ones are in the history.
    const judged =
      classifiedOn === undefined ? { classifiedOn: s.asOf, classifiedBy: actor.person ?? null } : {};
    return [amend(subject, { ...input, ...judged })];
  },
});
