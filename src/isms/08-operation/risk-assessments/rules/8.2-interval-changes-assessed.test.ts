import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { change } from '../../../06-planning/changes/change.ts';
import { assessmentRun } from '../assessment-run.ts';
import { supplier } from '../../suppliers/supplier.ts';
import { changesAssessed } from './8.2-interval-changes-assessed.ts';

const move = (fields: object = {}) =>
  a(change, 'c1', { startsOn: '2026-06-10', significant: true, ...fields });
const run = (to: string | undefined, fields: object = {}) =>
  a(assessmentRun, 'a1', { reason: 'change', to, ...fields });
const ordinary = { significant: false };

testRule(changesAssessed, {
  holds: {
    'the run came first': { given: [move({ run: 'a1' }), run('2026-06-01')] },
    'the run names the change': { given: [move(), run('2026-06-10', { changes: ['c1'] })] },
    'a reason to do without': {
      given: [move({ runReason: 'It is the treatment of a risk scored in March.' })],
    },
    'an ordinary change': { given: [move(ordinary)] },
    'not begun': { given: [move({ startsOn: '2026-11-02', status: 'planned' })] },
    dropped: { given: [move({ status: 'dropped' })] },
    'an emergency, assessed afterwards': {
      given: [move({ planning: 'emergency', run: 'a1' }), run('2026-06-12')],
    },
  },
  finds: {
    'nothing on record': { given: [move()], finds: ['unassessed c1'] },
    'the run is not finished': { given: [move({ run: 'a1' }), run(undefined)], finds: ['unassessed c1'] },
    'assessed after the start': { given: [move({ run: 'a1' }), run('2026-06-11')], finds: ['late c1'] },
    'not ticked, and it changes the ISMS': {
      given: [move({ ...ordinary, isms: true })],
      finds: ['unassessed c1'],
    },
    'not ticked, and it brings in a critical supplier': {
      given: [move({ ...ordinary, suppliers: ['s1'] }), a(supplier, 's1', { criticality: 'critical' })],
      finds: ['unassessed c1'],
    },
    'not ticked, and it touches what is most precious': {
      given: [move({ ...ordinary, assets: ['x1'] }), a(asset, 'x1', { integrity: 'very high' })],
      finds: ['unassessed c1'],
    },
  },
});
