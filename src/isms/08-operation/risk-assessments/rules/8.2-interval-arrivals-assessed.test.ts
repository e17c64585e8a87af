import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { site } from '../../../04-context/site.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { change } from '../../../06-planning/changes/change.ts';
import { measure } from '../../../06-planning/risk-treatment/measure.ts';
import { assessmentRun } from '../assessment-run.ts';
import { supplier } from '../../suppliers/supplier.ts';
import { arrivalsAssessed } from './8.2-interval-arrivals-assessed.ts';

const spring = a(assessmentRun, 'a1', { reason: 'interval', to: '2026-03-24' });
const host = (from: string, fields: object = {}) =>
  a(supplier, 's1', { criticality: 'critical', from, ...fields });
const precious = { confidentiality: 'very high', inScope: true };

testRule(arrivalsAssessed, {
  holds: {
    'there before': { given: [spring, host('2026-03-24'), a(site, 't1', { from: '2011-01-01' })] },
    'brought in by a change': { given: [spring, host('2026-06-05'), a(change, 'c1', { suppliers: ['s1'] })] },
    'a supplier that runs a measure came with the treatment of a risk': {
      given: [spring, host('2026-06-05'), a(measure, 'm1', { supplier: 's1', operatedBy: 'supplier' })],
    },
    'a minor supplier': { given: [spring, host('2026-06-05', { criticality: 'low' })] },
    'still to come': { given: [spring, host('2026-12-01')] },
    'without a finished run there is nothing to compare with': {
      given: [a(assessmentRun, 'a1', { reason: 'interval', to: undefined }), host('2026-06-05')],
    },
  },
  finds: {
    'a critical supplier out of the blue': { given: [spring, host('2026-06-05')], finds: ['unassessed s1'] },
    'a supplier that has a share in a measure': {
      given: [spring, host('2026-06-05'), a(measure, 'm1', { supplier: 's1', operatedBy: 'shared' })],
      finds: ['unassessed s1'],
    },
    'a new site': { given: [spring, a(site, 't1', { from: '2026-07-01' })], finds: ['unassessed t1'] },
    'a precious asset': {
      given: [spring, a(asset, 'x1', { ...precious, from: '2026-07-01' })],
      finds: ['unassessed x1'],
    },
    'the run since then was about something else': {
      given: [spring, a(assessmentRun, 'a2', { reason: 'change', to: '2026-06-16' }), host('2026-06-05')],
      finds: ['unassessed s1'],
    },
  },
});
