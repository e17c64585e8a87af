import { describe, expect, test } from 'vitest';
import { pluralText } from './plural-text.ts';

describe('a sentence about one record is said of many', () => {
  test.each([
    ['{record} has no owner.', '{record} have no owner.'],
    ['{record} is to be treated and has no priority.', '{record} are to be treated and have no priority.'],
    ['{record} was due on {due} and is not done.', '{record} were due on {due} and are not done.'],
    ['{record} still gives {who} access.', '{record} still give {who} access.'],
    ['{record} carries no identifier.', '{record} carry no identifier.'],
    ['{record} processes personal data.', '{record} process personal data.'],
    ['{record} failed a test, and nobody says why.', '{record} failed a test, and nobody says why.'],
    [
      '{record} follows {policy}, which is no longer in use.',
      '{record} follow {policy}, which is no longer in use.',
    ],
    ['The impact of {record} is not estimated.', 'The impact of {record} is not estimated.'],
    ['Nobody is to carry out {record}.', 'Nobody is to carry out {record}.'],
  ])('%s', (one, many) => {
    expect(pluralText(one)).toBe(many);
  });
});

test.each([
  ['it has another pronoun', '{record} does not say what it does to the ISMS.'],
  ['it calls the record something', '{record} is an incident, and nobody leads it.'],
  [
    'another verb of the record follows',
    '{record} is told as an event and names neither a target nor a process.',
  ],
  ['a verb follows a relative clause', '{record} is due, and {risk}, which is high, is to be treated.'],
  ['the record is one of two subjects', '{record} and {other} are in use side by side.'],
  ['the record is the subject further on', 'It is not decided whether {record} is addressed.'],
  ['it says of the record twice', '{record} avoids {risk}, and {record} is open.'],
  ['it lists something itself', '{record} says nothing about these controls: {controls}.'],
  ['it says nothing of a record', 'Nobody is on record.'],
])('a sentence is not said of many where %s', (_, says) => {
  expect(pluralText(says)).toBeUndefined();
});
