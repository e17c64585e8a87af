import { add } from '#isms/kernel/values/calendar.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { incident } from '../../08-operation/incidents/incident.ts';

export const eventsAssessed = rule({
  key: 'events-assessed',
  title: 'Each reported event is judged in time',
  controls: controls({ '2013': ['A.16.1.4'], '2022': ['A.5.25'] }),
  mode: 'computed',
  why: 'The time of every duty to notify runs from the day one could have known. Whoever does not judge loses it.',
  of: incident,
  only: (record, s) => speaksForToday(record.fields.reportedOn, s),
  reads: [organisation],
  empty: { credible: 'Whether anything is reported is asked elsewhere.' },
  findings: {
    unjudged: fails(
      '{record} was reported on {on}, and nobody has judged what it is.',
      'Judge today whether it is an event, a weakness or an incident.',
      { act: 'assess-event' },
    ),
    late: weakens(
      '{record} was reported on {on} and judged only on {judged}.',
      'See to it that somebody can judge on every day.',
    ),
    unrated: weakens('{record} is an incident, and how severe it is has not been settled.', 'Rate it.'),
  },
  *each(record, s, find) {
    const { reportedOn: on, classification, classifiedOn: judged, severity } = record.fields;
    const latest = add(on, s.setting(organisation, 'incidentAssessment'));
    if (classification === undefined) {
      if (latest < s.asOf) yield find.unjudged(record, { on });
    } else if (judged !== undefined && judged > latest) yield find.late(record, { on, judged });
    if (classification === 'incident' && severity === undefined) yield find.unrated(record);
  },
});
