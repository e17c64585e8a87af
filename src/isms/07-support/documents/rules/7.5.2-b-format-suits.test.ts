import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../document.ts';
import { formatSuits } from './7.5.2-b-format-suits.ts';

const house = a(organisation, 'org', { languages: [{ name: 'German' }, { name: 'English' }] });
const isp = (fields: object = {}) => a(document, 'isp', fields);

testRule(formatSuits, {
  holds: {
    'in a language of the house': { given: [house, isp({ language: 'German' })] },
    'no languages are settled': { given: [isp({ language: 'Finnish' })] },
    'on paper, and it is known where': {
      given: [house, isp({ medium: 'paper', location: 'Red folder at the line' })],
    },
    'others chose it for what comes from outside': {
      given: [house, isp(), a(document, 'law', { origin: 'external', language: 'French', medium: 'paper' })],
    },
  },
  finds: {
    'in a language nobody here works in': {
      given: [house, isp({ language: 'Finnish' })],
      finds: ['foreign isp'],
    },
    'on paper somewhere': { given: [house, isp({ medium: 'both' })], finds: ['unplaced isp'] },
    'all come from outside': { given: [a(document, 'law', { origin: 'external' })], finds: ['empty'] },
  },
});
