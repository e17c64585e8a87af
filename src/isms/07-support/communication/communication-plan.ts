import { missing } from '#isms/kernel/declarations/finding.ts';

/** The finding of every rule about an empty communication plan. */
export const noCommunication = missing(
  'There is no communication plan.',
  'Record what is communicated about security, inside and outside: when, to whom, by whom and how.',
);
