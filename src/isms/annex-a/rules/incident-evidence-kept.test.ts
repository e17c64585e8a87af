import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { evidence } from '../../across/evidence.ts';
import { incidentEntry } from '../../08-operation/incidents/incident-entry.ts';
import { incident } from '../../08-operation/incidents/incident.ts';
import { incidentEvidenceKept } from './incident-evidence-kept.ts';

const severe = (fields: object = {}) => a(incident, 'i1', { severity: 'high', ...fields });

testRule(incidentEvidenceKept, {
  holds: {
    'with the incident': { given: [severe({ evidence: ['e1'] }), a(evidence, 'e1')] },
    'with an entry of its timeline': {
      given: [severe(), a(incidentEntry, 'n1', { incident: 'i1', evidence: ['e1'] }), a(evidence, 'e1')],
    },
    'the proof names the incident': {
      given: [severe(), a(evidence, 'e1', { records: [{ register: 'incident', id: 'i1' }] })],
    },
    'not severe': { given: [severe({ severity: 'low' })] },
  },
  finds: { nothing: { given: [severe()], finds: ['none i1'] } },
});
