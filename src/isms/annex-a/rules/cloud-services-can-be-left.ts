import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { serves, supplier } from '../../08-operation/suppliers/supplier.ts';

export const cloudCanBeLeft = rule({
  key: 'cloud-services-can-be-left',
  title: 'For each cloud service it is known where the data is and how to leave',
  controls: controls({ '2022': ['A.5.23'] }),
  mode: 'computed',
  why: 'A cloud service is easily begun and hard to leave. An auditor asks how the data comes back, and from which country.',
  of: supplier,
  only: (record, s) => serves(record, s.asOf) && (record.fields.kind ?? []).includes('cloud'),
  reads: [],
  empty: { credible: 'An organisation may use no cloud service; the kinds of its suppliers show it.' },
  findings: {
    stuck: fails(
      'How to leave {record} is not settled.',
      'Settle how the data comes back and who could do it instead.',
    ),
    nowhere: weakens('In which country {record} keeps our data is not on record.', 'Ask, and record it.'),
  },
  *each(record, _, find) {
    const { exitPlan, exitDocument, country } = record.fields;
    if (exitPlan === undefined && exitDocument === undefined) yield find.stuck(record);
    if (country === undefined) yield find.nowhere(record);
  },
});
