import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { catalogueControl } from '../../../annex-a/catalogue-control.ts';
import { applicability } from '../../../06-planning/statement-of-applicability/applicability.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { examined, requirementsAsGiven } from '../coverage-tester.ts';
import { programmeItem } from '../programme-item.ts';
import { standardAudited } from './9.2.1-a-2-standard-audited.ts';

const requirements = [...requirementsAsGiven('2022'), ...requirementsAsGiven('2013')];
const settings = a(organisation, 'org', { inForceSince: '2025-04-01' });
const held = (id: string, concludedOn: string, fields: object = {}) =>
  a(audit, id, { concludedOn, clauses: undefined, ...fields });
const september = held('a1', '2025-09-19');
const all = [settings, ...requirements, september];
const access = a(catalogueControl, '2022-A-5-18', { catalogue: '2022', ref: 'A.5.18' });
const applies = (control: string, applicable = 'yes') =>
  a(applicability, `for-${control}`, { control, applicable, reasonNot: undefined });
const slot = (due: string, fields: object = {}) =>
  a(programmeItem, 'i1', { from: undefined, due, clauses: undefined, ...fields });

testRule(standardAudited, {
  holds: {
    'every clause': { given: [...all, examined('k1', 'a1', '2022')] },
    'every clause, by two audits': {
      given: [
        ...all,
        held('a2', '2026-05-20'),
        examined('k1', 'a1', '2022', {}, '6.1.2'),
        examined('k2', 'a2', '2022', {}, '9.1'),
      ],
    },
    'a clause that a slot of the programme leaves for later in the cycle': {
      given: [...all, examined('k1', 'a1', '2022', {}, '7.2'), slot('2026-10-31', { clauses: ['7'] })],
    },
    'a clause that an audit is scheduled to examine': {
      given: [
        ...all,
        examined('k1', 'a1', '2022', {}, '7.2'),
        held('a2', '2026-10-21', {
          status: 'planned',
          concludedOn: undefined,
          to: '2026-10-21',
          clauses: ['7'],
        }),
      ],
    },
    'a control that applies, and one that does not': {
      given: [
        ...all,
        access,
        applies('2022-A-5-18'),
        a(catalogueControl, '2022-A-8-30', { catalogue: '2022', ref: 'A.8.30' }),
        applies('2022-A-8-30', 'no'),
        examined('k1', 'a1', '2022', { controls: ['2022-A-5-18'] }),
      ],
    },
    'a control, examined as what it was in 2013': {
      given: [
        ...all,
        access,
        applies('2022-A-5-18'),
        a(catalogueControl, '2013-A-9-2-5', { catalogue: '2013', ref: 'A.9.2.5' }),
        examined('k1', 'a1', '2022', { controls: ['2013-A-9-2-5'] }),
      ],
    },
    'a control of 2013 is not asked for here': {
      given: [
        ...all,
        a(catalogueControl, '2013-A-9-2-5', { catalogue: '2013', ref: 'A.9.2.5' }),
        applies('2013-A-9-2-5'),
        examined('k1', 'a1', '2022'),
      ],
    },
  },
  finds: {
    'one clause was left out': {
      given: [...all, examined('k1', 'a1', '2022', {}, '7.2')],
      finds: ['clause'],
    },
    'a row that was left out does not count': {
      given: [
        ...all,
        examined('k1', 'a1', '2022', {}, '7.2'),
        examined('k2', 'a1', '2022', { result: 'not examined' }),
      ],
      finds: ['clause'],
    },
    'what a customer examined does not count': {
      given: [
        ...all,
        held('a2', '2026-05-19', { kind: 'customer' }),
        examined('k1', 'a1', '2022', {}, '7.2'),
        examined('k2', 'a2', '2022'),
      ],
      finds: ['clause'],
    },
    'a clause was examined in the cycle before, and its time is over': {
      given: [
        settings,
        ...requirements,
        held('a0', '2023-05-20'),
        september,
        examined('k0', 'a0', '2022'),
        examined('k1', 'a1', '2022', {}, '7.2'),
        slot('2026-10-31', { clauses: ['7'] }),
      ],
      finds: ['clause'],
    },
    'the slot for it is after the cycle': {
      given: [...all, examined('k1', 'a1', '2022', {}, '7.2'), slot('2028-10-31', { clauses: ['7'] })],
      finds: ['clause'],
    },
    'the slot for it was missed': {
      given: [...all, examined('k1', 'a1', '2022', {}, '7.2'), slot('2026-08-31', { clauses: ['7'] })],
      finds: ['clause'],
    },
    'a new clause of 2022 was left out by an audit to 2013': {
      given: [...all, examined('k1', 'a1', '2013')],
      finds: ['clause'],
    },
    'a control that applies was left out': {
      given: [...all, access, applies('2022-A-5-18'), examined('k1', 'a1', '2022')],
      finds: ['control 2022-A-5-18'],
    },
    'a control of our own was left out': {
      given: [
        ...all,
        a(catalogueControl, 'own', { catalogue: 'own' }),
        applies('own'),
        examined('k1', 'a1', '2022'),
      ],
      finds: ['control own'],
    },
    'it does not say whether the standard is met': {
      given: [
        settings,
        ...requirements,
        held('a1', '2025-09-19', { standard: undefined }),
        examined('k1', 'a1', '2022'),
      ],
      finds: ['unanswered a1'],
    },
    'everything is only planned': {
      given: [
        settings,
        ...requirements,
        slot('2026-10-31', { clauses: ['4', '5', '6', '7', '8', '9', '10'] }),
      ],
      finds: ['empty'],
    },
  },
});
