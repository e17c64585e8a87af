import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { process } from '../process.ts';
import { scope } from '../scope.ts';
import { site } from '../site.ts';
import { unit } from '../unit.ts';
import { scopeEdgesDrawn } from './4.3-scope-edges-drawn.ts';

const inUse = [a(unit, 'cloud'), a(site, 'plant'), a(process, 'run')];
const drawn = (fields: object = {}) =>
  a(scope, 'all', { units: ['cloud'], sites: ['plant'], processes: ['run'], ...fields });

testRule(scopeEdgesDrawn, {
  holds: {
    'units, sites, processes and services': { given: [...inUse, drawn()] },
    'services in place of processes': { given: [...inUse, drawn({ processes: undefined })] },
    'a site that is given up later': {
      given: [a(unit, 'cloud'), a(site, 'plant', { to: '2026-12-31' }), a(process, 'run'), drawn()],
    },
  },
  finds: {
    'only a name': {
      given: [a(scope, 'all', { statement: undefined, services: undefined })],
      finds: ['nothing all'],
    },
    'a fine sentence, and nothing one could walk to': {
      given: [a(scope, 'all', { services: undefined })],
      finds: ['open all', 'open all', 'open all'],
    },
    'no site': { given: [...inUse, drawn({ sites: [] })], finds: ['open all'] },
    'a site that was given up': {
      given: [a(unit, 'cloud'), a(site, 'plant', { to: '2026-08-31' }), a(process, 'run'), drawn()],
      finds: ['gone all'],
    },
    'a unit that was dissolved': {
      given: [a(unit, 'cloud', {}, { retired: true }), a(site, 'plant'), a(process, 'run'), drawn()],
      finds: ['gone all'],
    },
    'a process that is not run any more': {
      given: [a(unit, 'cloud'), a(site, 'plant'), a(process, 'run', {}, { retired: true }), drawn()],
      finds: ['gone all'],
    },
    'not looked at for two years': {
      given: [...inUse, drawn({ reviewedOn: '2024-09-30' })],
      finds: ['stale all'],
    },
  },
});
