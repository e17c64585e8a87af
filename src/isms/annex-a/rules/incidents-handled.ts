import { current } from '#isms/kernel/declarations/condition.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { incidentEntry } from '../../08-operation/incidents/incident-entry.ts';
import { incident } from '../../08-operation/incidents/incident.ts';

export const incidentsHandled = rule({
  key: 'incidents-handled',
  title: 'Incidents are led, contained, put on a timeline and closed',
  controls: controls({ '2013': ['A.16.1.5'], '2022': ['A.5.26'] }),
  mode: 'computed',
  why: 'An auditor follows one incident from the first call to its end and wants to see at every step who did what.',
  of: incident,
  only: (record, s) =>
    record.fields.classification === 'incident' && speaksForToday(record.fields.reportedOn, s),
  reads: [incidentEntry, organisation],
  empty: {
    credible:
      'An organisation may have had no incident; whether events are reported at all is asked elsewhere.',
  },
  findings: {
    leaderless: fails('Nobody leads the response to {record}.', 'Name who leads it.'),
    uncontained: weakens(
      'How {record} was contained is not on record.',
      'Record what was done so that it did not spread.',
    ),
    untold: weakens('{record} has no timeline.', 'Put down what was seen, done and decided, in order.'),
    unclosed: fails('{record} was to be closed by {due}.', 'Close it, or say what is still to be done.'),
  },
  conditions: { unclosed: current('closing') },
  *each(record, s, find) {
    if (record.fields.owner === undefined) yield find.leaderless(record);
    if (record.fields.containment === undefined) yield find.uncontained(record);
    if (s.referring(incidentEntry, 'incident', record.id).length === 0) yield find.untold(record);
  },
});
