import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { latest } from '../../across/latest-record.ts';
import { supplierCertificate } from '../../08-operation/suppliers/supplier-certificate.ts';
import { supplierReview } from '../../08-operation/suppliers/supplier-review.ts';
import { lastReviewOf, serves, supplier } from '../../08-operation/suppliers/supplier.ts';

export const certificatesValid = rule({
  key: 'supplier-certificates-valid',
  title: 'A certificate on which a review rests is valid and covers what is used',
  controls: controls({ '2013': ['A.15.1.3'], '2022': ['A.5.21'] }),
  mode: 'computed',
  why: 'A certificate is borrowed trust. It ends on a day, and it covers what its scope says and nothing else.',
  of: supplier,
  only: (record, s) => serves(record, s.asOf),
  reads: [supplierCertificate, supplierReview],
  empty: missing(
    'No supplier is on record that matters to the ISMS.',
    'Record who provides what the ISMS relies on.',
  ),
  findings: {
    none: weakens(
      'The last review of {record} rests on a certificate that is not on record.',
      'Ask for it, and look it up at its issuer.',
    ),
    expired: weakens(
      'The certificate of {record} ended on {until}.',
      'Ask for the new one, or review the supplier in another way.',
    ),
    uncovered: weakens(
      'No certificate of {record} covers what we use.',
      'Ask what else shows that what we use is protected.',
    ),
  },
  *each(record, s, find) {
    if (!lastReviewOf(record, s)?.fields.basis?.includes('certificate')) return;
    const all = s.referring(supplierCertificate, 'supplier', record.id);
    const covering = all.filter(({ fields }) => fields.coversUs !== false);
    const until = latest(covering, ({ fields }) => fields.until)?.fields.until;
    if (all.length === 0) yield find.none(record);
    else if (covering.length === 0) yield find.uncovered(record);
    else if (until !== undefined && until < s.asOf) yield find.expired(record, { until });
  },
});
