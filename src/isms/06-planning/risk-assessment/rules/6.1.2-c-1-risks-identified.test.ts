import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../../../04-context/process.ts';
import { supplier } from '../../../08-operation/suppliers/supplier.ts';
import { asset } from '../../assets/asset.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { risksIdentified } from './6.1.2-c-1-risks-identified.ts';

const all = ['confidentiality', 'integrity', 'availability'];
const byAssets = a(riskMethod, 'm1', { approach: 'assets' });
const byEvents = a(riskMethod, 'm1', { approach: 'events' });
const both = a(riskMethod, 'm1', { approach: 'both' });
const key = a(asset, 'key');
const theft = a(risk, 'r1', { properties: all, assets: ['key'], method: 'm1' });
const provider = (fields: object = {}) => a(supplier, 'host', { criticality: 'critical', ...fields });

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
    'found from events, a target will do': {
      given: [byEvents, a(risk, 'r1', { properties: all, target: 'Releases', method: 'm1' })],
    },
    'an objective would be missed': {
      given: [byEvents, a(risk, 'r1', { properties: all, objective: 'o1', method: 'm1' })],
    },
    'it disturbs a process': {
      given: [byAssets, key, theft, a(risk, 'r2', { properties: all, processes: ['signing'], method: 'm1' })],
    },
    'the path leads over an asset in scope': {
      given: [
        byEvents,
        key,
        a(risk, 'r1', { properties: all, path: [{ step: 'Copies it', asset: 'key' }], method: 'm1' }),
      ],
    },
    'found both ways': {
      given: [
        both,
        key,
        theft,
        a(risk, 'r2', { properties: all, source: 'A thief', target: 'Releases', method: 'm1' }),
      ],
    },
    'the last risk on a method that was replaced': {
      given: [
        byAssets,
        key,
        theft,
        a(riskMethod, 'm0', { approach: 'both', replaced: true }),
        a(risk, 'r2', { properties: all, assets: ['key'], method: 'm0' }),
      ],
    },
    'what follows is told, if not how': {
      given: [byAssets, key, a(risk, 'r1', { ...theft.fields, scenario: undefined, consequence: 'Recall.' })],
    },
    'an asset of a critical supplier is named': {
      given: [byAssets, a(asset, 'key', { supplier: 'host' }), theft, provider()],
    },
    'a process that a critical supplier provides is named': {
      given: [
        byAssets,
        key,
        a(risk, 'r1', { ...theft.fields, processes: ['hosting'] }),
        a(process, 'hosting', { suppliers: ['host'] }),
        provider(),
      ],
    },
    'no risk has to be about a supplier who is not critical, or gone': {
      given: [
        byAssets,
        key,
        theft,
        provider({ criticality: 'high' }),
        a(supplier, 'former', { criticality: 'critical', to: '2026-06-30' }),
        a(supplier, 'caterer', { criticality: 'critical', relevant: false }),
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
    'a target only, by a method that starts from assets': {
      given: [byAssets, key, theft, a(risk, 'r2', { properties: all, target: 'Releases', method: 'm1' })],
      finds: ['assetless r2'],
    },
    'a title is all there is': {
      given: [byAssets, key, a(risk, 'r1', { ...theft.fields, scenario: undefined, consequence: undefined })],
      finds: ['untold r1'],
    },
    'only confidentiality was thought of': {
      given: [
        byAssets,
        key,
        a(risk, 'r1', { properties: ['confidentiality'], assets: ['key'], method: 'm1' }),
      ],
      finds: ['uncovered', 'uncovered'],
    },
    'both ways by the method, and only from assets': {
      given: [both, key, theft],
      finds: ['oneWay m1'],
    },
    'both ways by the method, and only from events': {
      given: [both, a(risk, 'r1', { properties: all, target: 'Releases', method: 'm1' })],
      finds: ['oneWay m1'],
    },
    'from events by the method, and from assets in fact': {
      given: [byEvents, key, theft],
      finds: ['oneWay m1'],
    },
    'nothing is asked about a critical supplier': {
      given: [byAssets, key, theft, provider(), a(process, 'hosting', { suppliers: ['host'] })],
      finds: ['unprovided host'],
    },
  },
});
