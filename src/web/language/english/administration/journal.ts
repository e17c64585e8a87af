/** Words of the journal: what happened, and whether it still agrees with its hashes. */
export const journal = {
  intro:
    'Every commit ever made to the records: who, when, by which act and why, and what became of each field. Nothing in it is ever changed; what is personal can be lawfully erased, and that shows.',
  words: 'Words or code',
  wordsExample: 'In a reason, or RISK-12',
  from: 'From',
  to: 'To',
  column: {
    by: 'Person',
    register: 'Register',
    action: 'Act',
    imported: 'Imported',
    automatic: 'By the system itself',
  },
  upTo: 'Up to commit {{position}}',
  did: {
    create: 'Added',
    amend: 'Changed',
    retire: 'Retired',
    restore: 'Restored',
    touch: 'Changed',
    erase: 'Erased what is personal',
  },
  further_one: 'and {{number}} further',
  further_other: 'and {{number}} further',
  open: 'Details of commit {{position}}',
  commit: 'Commit',
  recordedAt: 'Recorded',
  hash: 'Hash',
  erased:
    'What was personal about this record was erased in every version. That it was, by whom and why, stays.',
  noFields: 'No field was changed.',
  notNamed_one: '{{number}} further record is not listed here.',
  notNamed_other: '{{number}} further records are not listed here.',
  nothing: 'No commit answers to these words, days and filters.',
  searching: 'Looking further back …',
  older: 'Show older commits',
  withheld: 'Commits that touched only what you may not read are left out.',
  verify: {
    title: 'Verify',
    text: 'Each commit carries the hash of the one before it. Verifying reads all of them again and compares every commit and every version with its hash, so that whatever was changed, removed or swapped outside of this program shows.',
    kept: 'A head you kept',
    keptHelp: 'From an earlier day, as you copied it. May be left empty.',
    notAHead: 'This is no head: it is a number, a colon and 64 letters and digits.',
    do: 'Verify the journal',
    reading_one: 'Reading {{number}} commit …',
    reading_other: 'Reading {{number}} commits …',
    holds: 'Everything agrees',
    fails_one: '{{number}} thing does not agree',
    fails_other: '{{number}} things do not agree',
    compared:
      '{{commits}} commits and {{versions}} versions of records were compared with their hashes, {{at}}.',
    erased_one:
      'The personal part of {{number}} version is gone because it was lawfully erased; a commit says so.',
    erased_other:
      'The personal parts of {{number}} versions are gone because they were lawfully erased; a commit says so of each.',
    keptIs: {
      same: 'The head you kept is that of commit {{position}}: nothing up to it has changed since.',
      other:
        'Commit {{position}} has another hash than the head you kept: something up to it is not what it was then.',
      missing: 'There is no commit {{position}} here, of which you kept the head: the end was cut off.',
    },
    place: 'Commit {{position}}',
    further_one: '{{number}} further is not listed.',
    further_other: '{{number}} further are not listed.',
    head: 'The head today',
    headText:
      'Keep it where nobody who runs this system can change it. Whoever has it can tell later whether anything before it was changed.',
    headAt: 'Commit {{position}}, {{at}}.',
    download: 'Download as a file',
  },
} as const;
