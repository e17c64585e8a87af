import { missing } from '#isms/kernel/declarations/finding.ts';

/** What an empty communication plan means, said alike by every rule about it. */
export const noCommunication = missing(
  'There is no communication plan.',
  'Record what is communicated about security, inside and outside: when, to whom, by whom and how.',
);
