import { date, file, line, prose, reference, yesNo } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';

/** A certificate or attestation of a supplier, with its expiry. */
export const supplierCertificate = register({
  key: 'supplier-certificate',
  clause: '8.1',
  title: 'Supplier certificate',
  plural: 'Supplier certificates',
  code: 'SCT',
  synonyms: ['vendor certificate', 'attestation', 'SOC 2'],
  purpose:
    'Certificates and reports that a supplier shows us, with what they cover and until when. An auditor looks for one that has run out, or that covers another service than ours.',
  label: 'standard',
  called: ['supplier', 'standard'],
  partOf: 'supplier',
  fields: {
    supplier: reference('supplier', { title: 'Supplier', help: 'Whose certificate it is.' }),
    standard: line({
      title: 'Standard',
      help: 'What it attests, such as ISO/IEC 27001:2022 or SOC 2 type 2.',
    }),
    body: line({ title: 'Issued by', help: 'The certification body or auditor.', optional: true }),
    number: line({ title: 'Number', help: 'Under which it can be looked up.', optional: true }),
    scope: prose({ title: 'Scope', help: 'What it covers, in its own words.', optional: true }),
    coversUs: yesNo({
      title: 'Covers what we use',
      help: 'Whether the services and places we rely on are within that scope.',
      optional: true,
    }),
    from: date({
      title: 'Valid from',
      help: 'The first day, or the start of the period reported on.',
      optional: true,
    }),
    until: date({ title: 'Valid until', help: 'The last day on which it counts.', optional: true }),
    checkedBy: reference('person', {
      title: 'Checked by',
      help: 'Who made sure that it is genuine.',
      optional: true,
      responsible: true,
    }),
    checkedOn: date({
      title: 'Checked on',
      help: 'When it was looked up at its issuer.',
      optional: true,
      happened: true,
    }),
    file: file({ title: 'File', help: 'The certificate or report itself.', optional: true }),
  },
  sections: {
    Certificate: ['supplier', 'standard', 'body', 'number', 'file'],
    'What it covers': ['scope', 'coversUs', 'from', 'until'],
    Check: ['checkedBy', 'checkedOn'],
  },
  columns: ['standard', 'supplier', 'body', 'coversUs', 'until', 'checkedOn'],
  order: 'until',
  duty: 'supplier control',
  deadlines: { renewal: { title: 'End of a supplier’s certificate', on: 'until', who: 'checkedBy' } },
  example: {
    supplier: 'SUP-1',
    standard: 'ISO/IEC 27001:2022',
    body: 'Example Certification Ltd',
    number: 'IS-20931',
    scope: 'Operation of data centres in Dublin and Frankfurt',
    coversUs: true,
    from: '2024-11-04',
    until: '2027-11-03',
    checkedBy: 'PER-5',
    checkedOn: '2026-06-18',
  },
}).invariant('until', 'cannot be before the first day', [], ({ fields }) =>
  areInOrder(fields.from, fields.until),
);
