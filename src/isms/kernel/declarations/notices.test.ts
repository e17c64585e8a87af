import { expect, test } from 'vitest';
import { choice, choices, line } from './fields.ts';
import { noticesOf } from './notices.ts';

const options = { old: 'Old', new: 'New' };
const notices = { old: 'The old one is withdrawn.' };
const fields = {
  one: choice({ title: 'One', help: 'One of them.', options, notices }),
  more: choices({ title: 'More', help: 'Several of them.', options, notices, optional: true }),
  name: line({ title: 'Name', help: 'Any.' }),
};

test('an option that has a notice brings it along, wherever it is chosen, and once', () => {
  expect(noticesOf(fields, { one: 'old' })).toEqual(['The old one is withdrawn.']);
  expect(noticesOf(fields, { one: 'new', more: ['new', 'old'] })).toEqual(['The old one is withdrawn.']);
  expect(noticesOf(fields, { one: 'old', more: ['old'] })).toEqual(['The old one is withdrawn.']);
});

test('other options, and the same word elsewhere, bring none', () => {
  expect(noticesOf(fields, { one: 'new', more: [], name: 'old' })).toEqual([]);
  expect(noticesOf(fields, {})).toEqual([]);
});
