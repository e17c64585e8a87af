import { line, list, number, reference } from '#isms/kernel/declarations/fields.ts';
import { interval } from './setting.ts';

/** The settings for clause 8 and for controls of Annex A that recur. */
export const operation = {
  supplierReview: interval('Supplier review', 'How often a critical supplier is reviewed.', 'P12M'),
  supplierReviewOther: interval(
    'Review of other suppliers',
    'How often a supplier of high or medium criticality is reviewed.',
    'P24M',
  ),
  supplierReviewMinor: interval(
    'Review of minor suppliers',
    'How often a supplier of low criticality is reviewed.',
    'P36M',
  ),
  accessReview: interval(
    'Access review',
    'How often the accounts and rights of a system are reviewed.',
    'P6M',
  ),
  privilegedAccessReview: interval(
    'Review of privileged access',
    'How often administrators and other far-reaching rights are reviewed.',
    'P3M',
  ),
  accessListAge: interval(
    'Age of the account list',
    'How old the list of accounts may be when it is reviewed.',
    'P14D',
  ),
  accessRevocation: interval(
    'Revoking of access',
    'Within what time access is gone once a review decided so.',
    'P7D',
  ),
  leaverAccess: interval(
    'Access of leavers',
    'Within what time after the last day the accounts of somebody who left are closed.',
    'P1D',
  ),
  restoreTest: interval('Restore test', 'How often it is tried whether a backup can be restored.', 'P6M'),
  continuityReview: interval(
    'Review of continuity plans',
    'How often a continuity plan is looked at again.',
    'P12M',
  ),
  continuityExercise: interval('Continuity exercise', 'How often a continuity plan is exercised.', 'P12M'),
  loggingReview: interval('Logging review', 'How often logs are looked through.', 'P1M'),
  keyRotation: interval(
    'Rotation of keys and secrets',
    'How long a key, password of a service or other secret is used before it is replaced.',
    'P12M',
  ),
  changeReview: interval(
    'Review of a change',
    'Within what time after a change it is asked whether it had consequences nobody intended.',
    'P30D',
  ),
  exceptionLength: interval(
    'Length of an exception',
    'For how long an exception may be granted before somebody decides anew.',
    'P6M',
  ),
};

/** The settings for incidents and technical vulnerabilities. */
export const incidentsAndVulnerabilities = {
  incidentAssessment: interval(
    'Assessment of an event',
    'Within what time a reported event is judged to be an incident or not.',
    'P2D',
  ),
  incidentClosing: interval(
    'Closing of an incident',
    'Within what time an incident is closed, its lessons included.',
    'P90D',
  ),
  notificationDuties: list(
    {
      requirement: reference('party-requirement', {
        title: 'Requirement',
        help: 'The law or contract that asks for it, as it stands among the requirements of parties.',
      }),
      step: line({
        title: 'Step',
        help: 'Which of its notifications it is, such as early warning or final report.',
        longest: 80,
      }),
      recipient: line({ title: 'Recipient', help: 'Who is to be told, such as the supervisory authority.' }),
      hours: number({
        title: 'Within hours',
        help: 'How many hours there are once somebody here became aware of it; a month is 720.',
        least: 1,
        most: 8760,
        whole: true,
      }),
      startsWith: line({
        title: 'Counted from',
        help: 'What starts the clock where it is not becoming aware, such as the notification before it.',
        optional: true,
      }),
    },
    {
      title: 'Duties to notify',
      help: 'Every notification an incident can call for, one entry for each step: laws differ, and one law may ask for several.',
      optional: true,
    },
  ),
  vulnerabilityCritical: interval(
    'Critical vulnerability',
    'Within what time a vulnerability of critical severity is fixed or decided upon.',
    'P7D',
  ),
  vulnerabilityHigh: interval(
    'High vulnerability',
    'Within what time a vulnerability of high severity is fixed or decided upon.',
    'P30D',
  ),
  vulnerabilityMedium: interval(
    'Medium vulnerability',
    'Within what time a vulnerability of medium severity is fixed or decided upon.',
    'P90D',
  ),
  vulnerabilityLow: interval(
    'Low vulnerability',
    'Within what time a vulnerability of low severity is fixed or decided upon.',
    'P180D',
  ),
};
