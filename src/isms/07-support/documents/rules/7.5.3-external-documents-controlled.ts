import { current, present } from '#isms/kernel/declarations/condition.ts';
import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../document.ts';

export const externalDocumentsControlled = rule({
  key: 'external-documents-controlled',
  title: 'Documents from outside are identified and kept current',
  answers: citesBoth('7.5.3 [external]'),
  mode: 'computed',
  why: 'Laws, standards and manuals change without telling anybody here. Who works from an old edition works against the new one.',
  of: document,
  only: { origin: ['external'] },
  reads: [organisation],
  empty: missing(
    'No document from outside is on record.',
    'Record those the ISMS relies on: this standard to begin with, the laws that apply, manuals, customers’ rules.',
  ),
  findings: {
    source: fails('{record} comes from outside, and it is not said from whom.', 'Name who issues it.'),
    edition: fails('It is not said which edition of {record} is in use.', 'Name the edition, or its date.'),
    unchecked: weakens(
      'Nobody has recorded whether {record} is the newest edition.',
      'Ask its source, and set the date.',
    ),
    stale: weakens(
      'Whether there is a newer edition of {record} was to be asked by {due}.',
      'Ask its source, and set the date.',
    ),
  },
  conditions: {
    source: present('source'),
    edition: present('edition'),
    unchecked: present('checkedOn'),
    stale: current('check'),
  },
});
