import { missing } from '#isms/kernel/declarations/finding.ts';

/** The finding that no objective is pursued, the same for every rule about objectives. */
export const noObjectives = missing(
  'No objective for information security is pursued.',
  'Set objectives that follow from the policy, from risks and from what is required, and make them active.',
);
