import { expect, test } from 'vitest';
import { take } from '#isms/kernel/testing/action-tester.ts';
import { a } from '#isms/kernel/testing/fixture.ts';
import { organisation } from '../../../across/organisation.ts';
import { documentVersion } from '../document-version.ts';
import { person } from '../../people/person.ts';
import { rejectDocumentVersion } from './reject-document-version.ts';

const reject = (who: string, state = 'in review') =>
  take(
    rejectDocumentVersion,
    [
      a(organisation, 'org', { topManagement: ['ana'] }),
      a(person, 'ben', { name: 'Ben Okafor' }),
      a(documentVersion, 'v1', { document: 'isp', author: 'ben', state }),
    ],
    'v1',
    who,
    { input: { reason: 'It names a site we gave up.' } },
  );

test('it goes back to its author, with the reason', () => {
  expect(reject('cai')).toMatchObject([
    { id: 'v1', fields: { state: 'draft' } },
    {
      register: 'decision',
      fields: { kind: 'rejection', by: 'cai', role: 'Approver', reason: 'It names a site we gave up.' },
    },
  ]);
});

test('top management rejects as what it is', () => {
  expect(reject('ana')).toMatchObject([{}, { fields: { role: 'Top management' } }]);
});

test('its author does not decide about it', () => {
  expect(reject('ben')).toBe('Ben Okafor wrote it; somebody else decides about it.');
});

test.each([
  ['published', /Withdraw it/],
  ['withdrawn', /withdrawn/],
  ['draft', /nobody has asked/],
])('what is %s is not rejected', (state, why) => {
  expect(reject('cai', state)).toMatch(why);
});
