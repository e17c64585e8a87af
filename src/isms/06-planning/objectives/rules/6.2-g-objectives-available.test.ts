import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { unit } from '../../../04-context/unit.ts';
import { decided } from '../../../across/decision-tester.ts';
import { evidence } from '../../../across/evidence.ts';
import { grant } from '../../../across/grant.ts';
import { person } from '../../../07-support/people/person.ts';
import { objective } from '../objective.ts';
import { objectivesAvailable } from './6.2-g-objectives-available.ts';

const people = [a(person, 'ana'), a(person, 'leo'), a(unit, 'cloud', { manager: 'leo' })];
const fast = (fields: object = {}) => a(objective, 'fast', { owner: 'ana', units: ['cloud'], ...fields });
const access = (who: string, fields: object = {}) =>
  a(grant, `${who}-g`, { person: who, until: undefined, ...fields });
const copy = (fields: object = {}) =>
  a(evidence, 'copy', {
    from: '2026-06-18',
    to: '2026-06-18',
    records: [{ register: 'objective', id: 'fast' }],
    ...fields,
  });

testRule(objectivesAvailable, {
  holds: {
    'they read it here': { given: [...people, fast(), access('ana'), access('leo')] },
    'a copy does for who has no access': { given: [...people, fast(), access('ana'), copy()] },
    'the objective names the copy': {
      given: [...people, fast({ evidence: ['copy'] }), copy({ records: undefined })],
    },
    'the copy is of what was approved': {
      given: [...people, fast(), copy(), decided('d1', [fast()], { on: '2026-06-01' })],
    },
    'it concerns nobody in particular, which other rules find': { given: [a(objective, 'fast')] },
  },
  finds: {
    'the head of the unit has no access': {
      given: [...people, fast(), access('ana')],
      finds: ['unreadable fast'],
    },
    'whoever answers for it had access until June': {
      given: [...people, fast({ units: [] }), access('ana', { until: '2026-06-30' })],
      finds: ['unreadable fast'],
    },
    'the copy is nowhere': {
      given: [...people, fast(), copy({ link: undefined })],
      finds: ['unreadable fast'],
    },
    'the copy was thrown away': {
      given: [...people, fast({ evidence: ['copy'] }), { ...copy({ records: undefined }), retired: true }],
      finds: ['unreadable fast'],
    },
    'the copy is of what went before': {
      given: [...people, fast(), copy(), decided('d1', [fast()], { on: '2026-07-01' })],
      finds: ['outdated fast'],
    },
  },
});
