import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { asset } from '../../assets/asset.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { excludedRiskSource } from '../excluded-risk-source.ts';
import { assetsThoughtThrough } from './6.1.2-c-1-assets-thought-through.ts';

const all = ['confidentiality', 'integrity', 'availability'];
const byAssets = a(riskMethod, 'm1', { approach: 'assets' });
const byEvents = a(riskMethod, 'm1', { approach: 'events' });
const key = a(asset, 'key');
const small = { confidentiality: 'low', integrity: 'low', availability: 'low' };
const about = (fields: object = {}) => ({
  properties: all,
  assets: ['key'],
  threats: ['threat-stolen-key'],
  method: 'm1',
  ...fields,
});
const theft = a(risk, 'r1', about());

testRule(assetsThoughtThrough, {
  holds: {
    'each property of an asset in scope': { given: [byAssets, key, theft] },
    'found from events, assets need not be gone through': {
      given: [byEvents, key, a(asset, 'bench'), a(risk, 'r1', { target: 'Releases', method: 'm1' })],
    },
    'what lies outside the scope, or is out of use, needs no risk': {
      given: [
        byAssets,
        key,
        theft,
        a(asset, 'canteen', { inScope: false }),
        a(asset, 'old', {}, { retired: true }),
        a(asset, 'gone', { to: '2026-09-29' }),
        a(asset, 'ordered', { from: '2026-10-01' }),
      ],
    },
    'the path of a scenario leads over it': {
      given: [
        byAssets,
        key,
        theft,
        a(asset, 'bench', small),
        a(risk, 'r2', about({ assets: undefined, path: [{ step: 'Goes through', asset: 'bench' }] })),
      ],
    },
    'what could happen to it was looked at, and set aside': {
      given: [
        byAssets,
        key,
        a(risk, 'r1', about({ threats: undefined })),
        a(excludedRiskSource, 's1', {
          asset: 'key',
          threat: 'threat-stolen-key',
          worth: undefined,
          reviewOn: undefined,
        }),
      ],
    },
    'what is worth little has one risk, and no threat is named': {
      given: [byAssets, a(asset, 'key', small), a(risk, 'r1', about({ threats: undefined }))],
    },
    'the organisation asks for none': {
      given: [
        byAssets,
        key,
        a(risk, 'r1', about({ threats: undefined })),
        a(organisation, 'org', { threatsConsidered: 0 }),
      ],
    },
  },
  finds: {
    'an asset nobody thought about': {
      given: [byAssets, key, theft, a(asset, 'bench')],
      finds: ['unnamed bench'],
    },
    'nor did closed risks': {
      given: [
        byAssets,
        key,
        theft,
        a(asset, 'bench'),
        a(risk, 'r2', about({ status: 'closed', assets: ['bench'] })),
      ],
      finds: ['unnamed bench'],
    },
    'what matters most about an asset was not asked': {
      given: [byAssets, key, a(risk, 'r1', about({ properties: ['confidentiality'] }))],
      finds: ['unasked key'],
    },
    'nor what it is worth most for because something relies on it': {
      given: [
        byAssets,
        a(asset, 'firmware', { ...small, kind: 'software', integrity: 'very high' }),
        a(asset, 'pipeline', {
          kind: 'software',
          confidentiality: undefined,
          integrity: undefined,
          availability: undefined,
          supports: ['firmware'],
        }),
        a(risk, 'r1', about({ assets: ['firmware', 'pipeline'], properties: ['availability'] })),
        a(risk, 'r2', about({ assets: ['firmware'], properties: ['integrity'] })),
      ],
      finds: ['unasked pipeline'],
    },
    'nobody has said what it is worth': {
      given: [
        byAssets,
        a(asset, 'key', { confidentiality: undefined, integrity: undefined, availability: undefined }),
        theft,
      ],
      finds: ['unvalued key'],
    },
    'a risk about what is worth most, by no threat': {
      given: [byAssets, key, a(risk, 'r1', about({ threats: undefined }))],
      finds: ['unthought key'],
    },
    'by a threat that acts on other things': {
      given: [byAssets, key, a(risk, 'r1', about({ threats: ['threat-extreme-weather'] }))],
      finds: ['unthought key'],
    },
    'the organisation asks for more than one': {
      given: [byAssets, key, theft, a(organisation, 'org', { threatsConsidered: 2 })],
      finds: ['unthought key'],
    },
  },
});
