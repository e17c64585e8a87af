import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../../../06-planning/assets/asset.ts';
import { document } from '../document.ts';
import { inForce } from '../document-tester.ts';
import { documentVersion } from '../document-version.ts';
import { documentsProtected } from './7.5.3-b-documents-protected.ts';

const file = (hash: string) => ({ hash: hash.repeat(64), size: 1, type: 'application/pdf', name: 'isp.pdf' });
const isp = (fields: Parameters<typeof inForce>[1] = {}) => inForce('isp', fields, { content: file('0') });
const changed = (fields: object) =>
  a(documentVersion, 'isp-1', {
    document: 'isp',
    number: '1.0',
    state: 'published',
    publishedOn: '2026-06-02',
    content: file('0'),
    ...fields,
  });
const store = (fields: object = {}) => a(asset, 'store', fields);

testRule(documentsProtected, {
  holds: {
    'the file is the one that was approved': { given: isp() },
    'something else about it changed, which is asked elsewhere': {
      given: [...isp(), changed({ number: '1.1' })],
    },
    'the file is gone': { given: [...isp(), changed({ content: undefined })] },
    'kept where it belongs': {
      given: [
        ...isp({ classification: 'confidential', system: 'store' }),
        store({ classification: 'confidential' }),
      ],
    },
    'the system has no class yet': {
      given: [...isp({ classification: 'strict', system: 'store' }), store({ classification: undefined })],
    },
    'a draft': { given: [a(document, 'isp')] },
  },
  finds: {
    'another file lies in its place': {
      given: [...isp(), changed({ content: file('1') })],
      finds: ['altered isp'],
    },
    'kept where others may read it': {
      given: [...isp({ classification: 'strict', system: 'store' }), store({ classification: 'internal' })],
      finds: ['exposed isp'],
    },
  },
});
