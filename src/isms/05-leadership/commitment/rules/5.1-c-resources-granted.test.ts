import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { resource } from '../../../07-support/resources/resource.ts';
import { action } from '../../../across/action.ts';
import { organisation } from '../../../across/organisation.ts';
import { resourcesGranted } from './5.1-c-resources-granted.ts';

const settings = a(organisation, 'org', { topManagement: ['ana'] });
const post = (fields: object = {}) =>
  a(resource, 'post', { decidedBy: 'ana', decidedOn: '2026-01-22', ...fields });

testRule(resourcesGranted, {
  holds: {
    'granted by top management within the year': { given: [settings, post()] },
    'granted in part': { given: [settings, post({ status: 'granted in part' })] },
    'another request was refused': {
      given: [settings, post(), a(resource, 'tower', { status: 'refused', decidedBy: 'ana' })],
    },
    'an action was blocked and goes on': {
      given: [settings, post(), a(action, 'patch', { resource: 'post', status: 'open' })],
    },
  },
  finds: {
    'asked for, and not decided': {
      given: [settings, post({ status: 'requested', decidedBy: undefined, decidedOn: undefined })],
      finds: ['none'],
    },
    refused: { given: [settings, post({ status: 'refused' })], finds: ['none'] },
    'granted by somebody who cannot': { given: [settings, post({ decidedBy: 'ben' })], finds: ['none'] },
    'last decided two years ago': {
      given: [settings, post({ decidedOn: '2024-09-30' })],
      finds: ['stale'],
    },
    'work waits for it': {
      given: [settings, post(), a(action, 'patch', { resource: 'post', status: 'blocked' })],
      finds: ['blocked post'],
    },
  },
});
