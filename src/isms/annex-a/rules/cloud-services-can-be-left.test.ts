import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { cloudCanBeLeft } from './cloud-services-can-be-left.ts';

const host = (fields: object = {}) => a(supplier, 's1', fields);

testRule(cloudCanBeLeft, {
  holds: {
    'a plan and a place': { given: [host()] },
    'no cloud service': { given: [host({ kind: ['advice'], exitPlan: undefined, country: undefined })] },
  },
  finds: {
    'no way out': { given: [host({ exitPlan: undefined })], finds: ['stuck s1'] },
    'somewhere in the world': { given: [host({ country: undefined })], finds: ['nowhere s1'] },
  },
});
