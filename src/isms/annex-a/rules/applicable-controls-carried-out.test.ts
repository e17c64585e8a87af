import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { applicability } from '../../06-planning/statement-of-applicability/applicability.ts';
import { measure } from '../../06-planning/risk-treatment/measure.ts';
import { applicableCarriedOut } from './applicable-controls-carried-out.ts';

const decided = (fields: object = {}) =>
  a(applicability, 'a1', { scope: 's1', control: '2022-A-8-24', ...fields });
const signing = (fields: object = {}) => a(measure, 'm1', { controls: ['2022-A-8-24'], ...fields });

testRule(applicableCarriedOut, {
  holds: {
    'a measure serves it': { given: [decided(), signing()] },
    'what does not apply needs none': {
      given: [
        decided(),
        signing(),
        a(applicability, 'a2', { scope: 's1', control: '2022-A-8-11', applicable: 'no' }),
      ],
    },
  },
  finds: {
    'no measure': { given: [decided(), signing({ controls: ['2022-A-8-25'] })], finds: ['unmeasured a1'] },
    'only in another scope': { given: [decided(), signing({ scopes: ['s2'] })], finds: ['unmeasured a1'] },
  },
});
