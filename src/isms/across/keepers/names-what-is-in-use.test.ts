import { a, testKeepers } from '#isms/kernel/testing/keepers-tester.ts';
import { process } from '../../04-context/process.ts';
import { site } from '../../04-context/site.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { treatment } from '../../06-planning/risk-treatment/treatment.ts';
import { document } from '../../07-support/documents/document.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { person } from '../../07-support/people/person.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { decision } from '../decision.ts';
import { action } from '../action.ts';
import { namesWhatIsInUse } from './names-what-is-in-use.ts';

const gone = { retired: true };
const open = a(risk, 'r1', { status: 'open', assets: ['x1'] });

testKeepers(namesWhatIsInUse, {
  holds: {
    'what is there': [open, a(asset, 'x1', { to: undefined })],
    'what ends next month': [open, a(asset, 'x1', { to: '2026-10-31' })],
    'a closed risk names what was there then': [
      a(risk, 'r1', { status: 'closed', assets: ['x1'] }),
      a(asset, 'x1', {}, gone),
    ],
    'a record that is itself out of use': [a(risk, 'r1', { assets: ['x1'] }, gone), a(asset, 'x1', {}, gone)],
    'a decision about what was retired since': [
      a(decision, 'd1', {
        subjects: [{ record: { register: 'asset', id: 'x1' }, version: 1, shape: 1, seen: {} }],
      }),
      a(asset, 'x1', {}, gone),
    ],
    'whoever left is another matter': [a(risk, 'r1', { owner: 'ben' }), a(person, 'ben', {}, gone)],
    'versions go with their document': [
      a(documentVersion, 'v1', { document: 'd1' }),
      a(document, 'd1', {}, gone),
    ],
  },
  finds: {
    'an asset was retired': { given: [open, a(asset, 'x1', {}, gone)], finds: ['retired r1'] },
    'an asset was given up in August': {
      given: [open, a(asset, 'x1', { to: '2026-08-31' })],
      finds: ['ended r1'],
    },
    'a supplier left': {
      given: [a(process, 'p1', { suppliers: ['s1'] }), a(supplier, 's1', { to: '2026-08-31' })],
      finds: ['ended p1'],
    },
    'a site was closed': {
      given: [a(asset, 'x1', { to: undefined, site: 's1' }), a(site, 's1', { to: '2026-08-31' })],
      finds: ['ended x1'],
    },
    'a link leads there': {
      given: [
        a(action, 'a1', { status: 'open', doneOn: undefined, serves: { register: 'risk', id: 'r1' } }),
        a(risk, 'r1', {}, gone),
      ],
      finds: ['retired a1'],
    },
    'a treatment of a risk that is out of use': {
      given: [a(treatment, 't1', { risk: 'r1', doneOn: undefined }), a(risk, 'r1', {}, gone)],
      finds: ['part t1'],
    },
  },
});
