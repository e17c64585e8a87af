import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { supplierCertificate } from '../../08-operation/suppliers/supplier-certificate.ts';
import { supplierReview } from '../../08-operation/suppliers/supplier-review.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { certificatesValid } from './supplier-certificates-valid.ts';

const host = a(supplier, 's1');
const review = a(supplierReview, 'v1', { supplier: 's1', basis: ['certificate'] });
const certificate = (fields: object = {}) => a(supplierCertificate, 'k1', { supplier: 's1', ...fields });

testRule(certificatesValid, {
  holds: {
    'valid and fitting': { given: [host, review, certificate()] },
    'renewed in time': {
      given: [
        host,
        review,
        certificate({ until: '2026-03-31' }),
        a(supplierCertificate, 'k2', { supplier: 's1' }),
      ],
    },
    'the review rests on something else': {
      given: [host, a(supplierReview, 'v1', { supplier: 's1', basis: ['audit'] })],
    },
  },
  finds: {
    'nobody has seen it': { given: [host, review], finds: ['none s1'] },
    'ended yesterday': { given: [host, review, certificate({ until: '2026-09-29' })], finds: ['expired s1'] },
    'for another service': {
      given: [host, review, certificate({ coversUs: false })],
      finds: ['uncovered s1'],
    },
  },
});
