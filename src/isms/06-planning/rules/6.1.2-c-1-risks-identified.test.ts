import { a, testRule } from '#isms/kernel/rule-tester.ts';
import { asset } from '../asset.ts';
import { riskMethod } from '../risk-method.ts';
import { risk } from '../risk.ts';
import { risksIdentified } from './6.1.2-c-1-risks-identified.ts';

const all = ['confidentiality', 'integrity', 'availability'];
const byAssets = a(riskMethod, 'm1', { approach: 'assets' });
const byEvents = a(riskMethod, 'm1', { approach: 'events' });
const key = a(asset, 'key');
const theft = a(risk, 'r1', { properties: all, assets: ['key'], method: 'm1' });

testRule(risksIdentified, {
  holds: {
    'each property of an asset in scope': { given: [byAssets, key, theft] },
    'the properties are spread over several risks': {
      given: [
        byAssets,
        key,
        ...all.map((each) => a(risk, each, { properties: [each], assets: ['key'], method: 'm1' })),
      ],
    },
    'found from events, a target will do, and assets need not be gone through': {
      given: [
        byEvents,
        key,
        a(asset, 'bench'),
        a(risk, 'r1', { properties: all, target: 'Releases', method: 'm1' }),
      ],
    },
    'an objective would be missed': {
      given: [byEvents, a(risk, 'r1', { properties: all, objective: 'o1', method: 'm1' })],
    },
    'it disturbs a process': {
      given: [byAssets, key, theft, a(risk, 'r2', { properties: all, processes: ['signing'], method: 'm1' })],
    },
    'what lies outside the scope needs no risk': {
      given: [
        byAssets,
        key,
        theft,
        a(asset, 'canteen', { inScope: false }),
        a(asset, 'old', {}, { retired: true }),
      ],
    },
  },
  finds: {
    'nothing is said to be lost': {
      given: [byAssets, key, theft, a(risk, 'r2', { properties: undefined, assets: ['key'], method: 'm1' })],
      finds: ['lost r2'],
    },
    'it happens to nothing, or to what lies outside': {
      given: [
        byAssets,
        key,
        theft,
        a(asset, 'canteen', { inScope: false }),
        a(risk, 'r2', { properties: all, assets: ['canteen'], method: 'm1' }),
        a(risk, 'r3', { properties: all, method: 'm1' }),
      ],
      finds: ['nowhere r2', 'nowhere r3'],
    },
    'only confidentiality was thought of': {
      given: [
        byAssets,
        key,
        a(risk, 'r1', { properties: ['confidentiality'], assets: ['key'], method: 'm1' }),
      ],
      finds: ['unasked key', 'uncovered', 'uncovered'],
    },
    'an asset nobody thought about': {
      given: [byAssets, key, theft, a(asset, 'bench')],
      finds: ['unnamed bench'],
    },
    'what matters most about an asset was not asked': {
      given: [
        byAssets,
        a(asset, 'key', { confidentiality: 'very high', integrity: 'very high', availability: 'low' }),
        a(asset, 'bench', { confidentiality: 'low', integrity: 'low', availability: 'low' }),
        a(risk, 'r1', { properties: ['confidentiality'], assets: ['key'], method: 'm1' }),
        a(risk, 'r2', { properties: all, assets: ['bench'], method: 'm1' }),
      ],
      finds: ['unasked key'],
    },
    'nor did closed risks': {
      given: [
        byAssets,
        key,
        theft,
        a(asset, 'bench'),
        a(risk, 'r2', { status: 'closed', assets: ['bench'], method: 'm1' }),
      ],
      finds: ['unnamed bench'],
    },
  },
});
