import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../07-support/people/person.ts';
import { process } from '../process.ts';
import { processesLinked } from './4.4-processes-linked.ts';

const ana = a(person, 'ana');
const run = (id: string, fields: object = {}) =>
  a(process, id, { owner: 'ana', reviewedOn: '2026-03-18', ...fields });
const audits = run('audits');

testRule(processesLinked, {
  holds: {
    'one feeds the other': { given: [ana, audits, run('incidents', { next: ['audits'] })] },
    'one is a step of the other': {
      given: [ana, audits, run('planning', { parent: 'audits' })],
    },
  },
  finds: {
    'each stands alone': {
      given: [ana, audits, run('incidents')],
      finds: ['apart audits', 'apart incidents'],
    },
    'one feeds itself': {
      given: [ana, run('audits', { next: ['audits'] })],
      finds: ['apart audits'],
    },
    'nobody owns it': {
      given: [ana, audits, run('incidents', { next: ['audits'], owner: undefined })],
      finds: ['ownerless incidents'],
    },
    'its owner has left': {
      given: [a(person, 'ana', { to: '2026-08-31' }), audits, run('incidents', { next: ['audits'] })],
      finds: ['ownerless audits', 'ownerless incidents'],
    },
    'not looked at for two years': {
      given: [ana, audits, run('incidents', { next: ['audits'], reviewedOn: '2024-09-30' })],
      finds: ['stale incidents'],
    },
    'only what the business does': {
      given: [ana, run('make', { kind: 'business', next: ['sell'] }), run('sell', { kind: 'business' })],
      finds: ['none'],
    },
  },
});
