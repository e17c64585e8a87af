import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { dutiesChecked } from './duties-to-notify-checked.ts';

const severe = (fields: object = {}) => a(incident, 'i1', fields);
const unchecked = { dutiesCheckedOn: undefined };

testRule(dutiesChecked, {
  holds: {
    checked: { given: [severe()] },
    'since yesterday an incident': {
      given: [
        severe({ ...unchecked, occurredOn: undefined, reportedOn: '2026-09-28', classifiedOn: '2026-09-29' }),
      ],
    },
    'a mere event': { given: [severe({ ...unchecked, classification: 'event' })] },
  },
  finds: { 'nobody asked': { given: [severe(unchecked)], finds: ['unchecked i1'] } },
});
