import { add } from '#isms/kernel/values/calendar.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { incident } from '../../08-operation/incidents/incident.ts';

export const dutiesChecked = rule({
  key: 'duties-to-notify-checked',
  title: 'For each incident somebody went through the duties to notify',
  controls: controls({ '2013': ['A.6.1.3'], '2022': ['A.5.5'] }),
  mode: 'computed',
  why: 'Several laws and contracts ask to be told, each within its own time. Nobody has to be told of most incidents, but for each somebody has to have asked.',
  of: incident,
  only: (record, s) =>
    record.fields.classification === 'incident' && speaksForToday(record.fields.reportedOn, s),
  reads: [organisation],
  empty: {
    credible:
      'An organisation may have had no incident; whether events are reported at all is asked elsewhere.',
  },
  findings: {
    unchecked: fails(
      'Whether anybody had to be told of {record} was not checked.',
      'Go through the duties to notify, and record each with its deadline or why it does not apply.',
    ),
  },
  *each(record, s, find) {
    const { reportedOn, classifiedOn = reportedOn, dutiesCheckedOn } = record.fields;
    const latest = add(classifiedOn, s.setting(organisation, 'incidentAssessment'));
    if (dutiesCheckedOn === undefined && latest < s.asOf) yield find.unchecked(record);
  },
});
