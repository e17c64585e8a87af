import { weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { speaksForToday } from '../../across/interval.ts';
import { organisation } from '../../across/organisation.ts';
import { evidence } from '../../across/evidence.ts';
import { incidentEntry } from '../../08-operation/incidents/incident-entry.ts';
import { incident } from '../../08-operation/incidents/incident.ts';

export const incidentEvidenceKept = rule({
  key: 'incident-evidence-kept',
  title: 'Of a severe incident there is evidence that can still be used',
  controls: controls({ '2013': ['A.16.1.7'], '2022': ['A.5.28'] }),
  mode: 'computed',
  why: 'Whether something can be proved is decided in the first hour. Afterwards the logs are gone.',
  of: incident,
  only: (record, s) =>
    record.fields.classification === 'incident' &&
    (record.fields.severity === 'high' || record.fields.severity === 'critical') &&
    speaksForToday(record.fields.reportedOn, s),
  reads: [incidentEntry, evidence, organisation],
  empty: {
    credible:
      'An organisation may have had no severe incident; whether events are reported at all is asked elsewhere.',
  },
  findings: {
    none: weakens(
      'Nothing was secured of {record}.',
      'Secure logs, images and messages while they are there, and say where they lie.',
    ),
  },
  *each(record, s, find) {
    const entries = s.referring(incidentEntry, 'incident', record.id);
    const isSecured =
      [record, ...entries].some(({ fields }) => (fields.evidence ?? []).length > 0) ||
      s.referring(evidence, 'records', record.id).length > 0;
    if (!isSecured) yield find.none(record);
  },
});
