import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { serves, supplier } from '../../08-operation/suppliers/supplier.ts';

/** The minimum content of an agreement with a critical supplier. */
const wanted = ['confidentiality', 'incidents', 'audit', 'return'] as const;

export const agreementsCover = rule({
  key: 'supplier-agreements-cover-security',
  title: 'Agreements with suppliers settle what matters for security',
  controls: controls({ '2013': ['A.15.1.2'], '2022': ['A.5.20'] }),
  mode: 'computed',
  why: 'What is not agreed cannot be asked for on the day it is needed: to be told of a break-in, to see a report, to get the data back.',
  of: supplier,
  only: (record, s) => serves(record, s.asOf),
  reads: [],
  empty: missing(
    'No supplier is on record that matters to the ISMS.',
    'Record who provides what the ISMS relies on.',
  ),
  findings: {
    personal: fails(
      '{record} processes personal data, and the agreement does not settle that.',
      'Agree on the processing of personal data.',
    ),
    gap: weakens(
      'The agreement with {record} leaves open: {what}.',
      'Agree on it, or say where it stands and why it could not be agreed.',
    ),
  },
  *each(record, _, find) {
    const { clauses = [], clausesNote, criticality, personalData } = record.fields;
    if (personalData && !clauses.includes('data protection')) yield find.personal(record);
    const open = wanted.filter((clause) => !clauses.includes(clause));
    if (criticality === 'critical' && open.length > 0 && clausesNote === undefined)
      yield find.gap(record, { what: open.map((clause) => titleOf(clause)).join(', ') });
  },
});

const titleOf = (clause: string): string =>
  (supplier.fields.clauses.options?.[clause] ?? clause).toLowerCase();
