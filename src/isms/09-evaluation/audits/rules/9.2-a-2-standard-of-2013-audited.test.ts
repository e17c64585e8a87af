import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { applicability } from '../../../06-planning/statement-of-applicability/applicability.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { examined, requirementsAsGiven } from '../coverage-tester.ts';
import { standardOf2013Audited } from './9.2-a-2-standard-of-2013-audited.ts';

const requirements = [...requirementsAsGiven('2022'), ...requirementsAsGiven('2013')];
const held = (fields: object = {}) => a(audit, 'a1', { concludedOn: '2026-05-20', ...fields });
const base = [a(organisation, 'org', { inForceSince: '2025-04-01' }), ...requirements];
const reviews = a(catalogueControl, '2013-A-9-2-5', { catalogue: '2013', ref: 'A.9.2.5' });
const applies = a(applicability, 'p1', { control: '2013-A-9-2-5', applicable: 'yes', reasonNot: undefined });

testRule(standardOf2013Audited, {
  holds: {
    'every clause of 2013': { given: [...base, held(), examined('k1', 'a1', '2013')] },
    'every clause of 2022, in which those of 2013 went up': {
      given: [...base, held(), examined('k1', 'a1', '2022')],
    },
    'a control, examined as what it became in 2022': {
      given: [
        ...base,
        held(),
        reviews,
        applies,
        a(catalogueControl, '2022-A-5-18', { catalogue: '2022', ref: 'A.5.18' }),
        examined('k1', 'a1', '2022', { controls: ['2022-A-5-18'] }),
      ],
    },
  },
  finds: {
    'a clause was left out': {
      given: [...base, held(), examined('k1', 'a1', '2013', {}, '9.1')],
      finds: ['clause'],
    },
    'a control was left out': {
      given: [...base, held(), reviews, applies, examined('k1', 'a1', '2013')],
      finds: ['control 2013-A-9-2-5'],
    },
    'it does not say whether the standard is met': {
      given: [...base, held({ standard: undefined }), examined('k1', 'a1', '2013')],
      finds: ['unanswered a1'],
    },
  },
});
