import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { person } from '../../../07-support/people/person.ts';
import { grant } from '../../../across/grant.ts';
import { directoryGroup } from '../directory-group.ts';
import { directoryMembership } from '../directory-membership.ts';
import { grantsFollowTheirGroup } from './grants-follow-their-group.ts';

const ben = a(person, 'ben');
const owners = a(directoryGroup, 'owners', { role: 'owner' });
const belongs = a(directoryMembership, 'm1', { group: 'owners', person: 'ben' });
const given = (fields: object = {}) => a(grant, 'g1', { person: 'ben', role: 'owner', ...fields });

testRule(grantsFollowTheirGroup, {
  holds: {
    'they are in the group': { given: [ben, owners, belongs, given({ through: 'owners' })] },
    'a person granted it': { given: [ben, given()] },
  },
  finds: {
    'the group gives something else': {
      given: [ben, owners, belongs, given({ through: 'owners', role: 'reader' })],
      finds: ['other g1'],
    },
    'the group gives nothing': {
      given: [ben, a(directoryGroup, 'owners'), belongs, given({ through: 'owners' })],
      finds: ['other g1'],
    },
    'the group is gone': {
      given: [
        ben,
        a(directoryGroup, 'owners', { role: 'owner' }, { retired: true }),
        belongs,
        given({ through: 'owners' }),
      ],
      finds: ['other g1'],
    },
    'they left the group': { given: [ben, owners, given({ through: 'owners' })], finds: ['outside g1'] },
  },
});
