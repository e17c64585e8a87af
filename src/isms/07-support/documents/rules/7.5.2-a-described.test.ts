import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { documentsDescribed } from './7.5.2-a-described.ts';

const policy = (id: string, fields: object = {}) =>
  a(document, id, { identifier: id, owner: 'ana', ...fields });
const version = (of: string, fields: object = {}) =>
  a(documentVersion, `${of}-1`, {
    document: of,
    number: '1.0',
    state: 'published',
    author: 'ana',
    publishedOn: '2026-04-14',
    ...fields,
  });

testRule(documentsDescribed, {
  holds: {
    'everything is filled in': { given: [policy('isp'), version('isp')] },
    'a draft has no day of publication yet': {
      given: [policy('isp'), version('isp', { state: 'draft', author: undefined, publishedOn: undefined })],
    },
    'another one is still a draft': {
      given: [
        policy('isp'),
        version('isp'),
        policy('next', { identifier: undefined, owner: undefined, reviewedOn: undefined }),
      ],
    },
    'what comes from outside is described otherwise': {
      given: [policy('isp'), version('isp'), a(document, 'law', { origin: 'external', identifier: 'isp' })],
    },
  },
  finds: {
    'no identifier': {
      given: [policy('isp', { identifier: undefined }), version('isp')],
      finds: ['identifier isp'],
    },
    'no owner': { given: [policy('isp', { owner: undefined }), version('isp')], finds: ['owner isp'] },
    'no version': { given: [policy('isp')], finds: ['versions isp'] },
    'nobody wrote it on no day': {
      given: [policy('isp'), version('isp', { author: undefined, publishedOn: undefined })],
      finds: ['undescribed isp'],
    },
    'three with one identifier': {
      given: ['a', 'b', 'c'].flatMap((id) => [policy(id, { identifier: 'ISP-01' }), version(id)]),
      finds: ['twice b', 'twice c'],
    },
    'all come from outside': { given: [a(document, 'law', { origin: 'external' })], finds: ['empty'] },
  },
});
